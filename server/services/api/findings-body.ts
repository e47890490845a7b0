import { mayPublish, type CheckPoint } from '#core/checklist/checklist.ts';
import { placesIn } from '#core/editor/text-places.ts';
import type { ErrorText } from '#core/view/text.ts';
import type { HeldSurvey } from '#server/services/studio/account.ts';
import { againstOf, checkWritten } from '#server/services/studio/check-written.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { writtenText } from '#server/services/studio/written-text.ts';

interface Deps {
  readonly services: StudioServices;
  /** A text in Swedish. */
  readonly inWords: (text: ErrorText) => string;
}

/** What the checklist of the studio says of a text as it is saved. */
export const findingsBody = async ({ services, inWords }: Deps, held: HeldSurvey): Promise<Readonly<Record<string, unknown>>> => {
  const { json, revision } = await writtenText(services, held);
  const { points } = checkWritten(services, json, await againstOf(services, held.survey));
  const placeOf = placesIn(json);
  return { revision, publishable: mayPublish(points), findings: points.map(({ level, path, line, what }) => ({ level, path, line: line ?? placeOf(path).line, ...saidOf(what, inWords) })) };
};

const saidOf = (what: CheckPoint['what'], inWords: Deps['inWords']): { readonly message: string; readonly better: string | null } => {
  const say = (key: string): string => inWords({ kind: 'interface', text: { key } });
  if (what.kind === 'lack') return { message: say(`studio.lack.${what.lack}`), better: say(`studio.lack.mend.${what.lack}`) };
  return { message: what.message, better: what.better === '' ? null : what.better };
};
