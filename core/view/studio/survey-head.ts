import { mayWith, type Role, type Share, type SurveyAction } from '#core/access/roles.ts';
import { studioSurvey, type StudioPart } from '#core/view/studio/studio-addresses.ts';
import type { StudioLink } from '#core/view/studio/studio-view.ts';
import type { Said, Text } from '#core/view/text.ts';

/** What every page of a survey begins with: its title, how it stands, and the way between its pages. */
export interface SurveyHead {
  readonly title: Said;
  /** Draft, open, closed. */
  readonly state: Text;
  /** Version, number of questions. */
  readonly facts: readonly Text[];
  readonly links: readonly StudioLink[];
}

/** The pages that there are, with what it takes to open them. */
const PARTS: readonly (readonly [StudioPart, SurveyAction])[] = [['text', 'write'], ['sprak', 'write'], ['kontroll', 'write'], ['publicera', 'publish'], ['folj', 'follow'], ['analys', 'analyse'], ['rapporter', 'see'], ['oppna-svar', 'review'], ['personuppgifter', 'write'], ['gallring', 'look after']];

export interface SurveyHeadInput extends Omit<SurveyHead, 'links'> {
  readonly slug: string;
  readonly role: Role;
  readonly share: Share;
  /** The page that is shown. */
  readonly here: StudioPart;
}

/** The head of a page of a survey, with links to what its reader may open. */
export const surveyHead = ({ slug, role, share, here, ...head }: SurveyHeadInput): SurveyHead => ({
  ...head,
  links: PARTS.filter(([, action]) => mayWith(role, share, action)).map(([part]) => ({ address: studioSurvey(slug, part), label: { key: `studio.part.${part}` }, current: part === here })),
});

/** The first of them that somebody may open. */
export const firstPart = (role: Role, share: Share): StudioPart => PARTS.find(([, action]) => mayWith(role, share, action))?.[0] ?? 'rapporter';
