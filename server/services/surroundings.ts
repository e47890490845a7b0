export type { Surroundings } from '#core/editor/check-file.ts';
