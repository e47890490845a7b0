import { readFileSync } from 'node:fs';
import type { Geography } from '#core/results/geography.ts';

/** The geography that ships with the questionnaires. */
export const GEOGRAPHY = JSON.parse(readFileSync(new URL('../../../surveys/data/geography.json', import.meta.url), 'utf8')) as Geography;
