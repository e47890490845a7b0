import { mayWith, type Role, type Share, type SurveyAction } from '#core/access/roles.ts';
import { GUIDES, type HelpLink } from '#core/view/studio/help-view.ts';
import { STUDIO, studioSurvey, type StudioPart } from '#core/view/studio/studio-addresses.ts';
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
  /** Help with the page that is shown. */
  readonly help: HelpLink | null;
  /** What those who answer meet and must not, with where it is mended for those who may. */
  readonly notice: HeadNotice | null;
}

export interface HeadNotice {
  readonly text: Text;
  readonly link: { readonly address: string; readonly label: Text } | null;
}

/** The pages that there are, with what it takes to open them. */
const PARTS: readonly (readonly [StudioPart, SurveyAction])[] = [
  ['text', 'write'],
  ['sprak', 'write'],
  ['visa', 'write'],
  ['kontroll', 'write'],
  ['publicera', 'publish'],
  ['papper', 'type in'],
  ['folj', 'follow'],
  ['analys', 'analyse'],
  ['rapporter', 'see'],
  ['oppna-svar', 'review'],
  ['dela', 'share'],
  ['personuppgifter', 'write'],
  ['gallring', 'look after'],
];

export interface SurveyHeadInput extends Omit<SurveyHead, 'links' | 'help' | 'notice'> {
  readonly slug: string;
  readonly role: Role;
  readonly share: Share;
  /** The page that is shown. */
  readonly here: StudioPart;
  /** How much stops publication, where that is known. */
  readonly stops?: number;
  readonly notice?: HeadNotice | null;
}

/** The head of a page of a survey, with links to what its reader may open. */
export const surveyHead = ({ slug, role, share, here, stops = 0, notice = null, ...head }: SurveyHeadInput): SurveyHead => ({
  ...head,
  notice,
  links: PARTS.filter(([, action]) => mayWith(role, share, action)).map(([part]) => ({ address: studioSurvey(slug, part), label: part === 'kontroll' && stops > 0 ? { key: 'studio.check.tab', parameters: { n: stops, count: stops } } : { key: `studio.part.${part}` }, current: part === here })),
  help: helpWith(here),
});

/** Where each page is explained. */
const HELP: Partial<Record<StudioPart, string>> = { text: GUIDES.json, sprak: GUIDES.easy, kontroll: `${STUDIO.help}#om-check`, publicera: `${STUDIO.help}#om-publish`, folj: `${STUDIO.help}#om-follow`, analys: GUIDES.analysis, rapporter: `${STUDIO.help}#om-release` };

const helpWith = (here: StudioPart): HelpLink | null => {
  const address = HELP[here];
  return address === undefined ? null : { address, label: { key: `studio.helpWith.${here}` } };
};

/** The first of them that somebody may open. */
export const firstPart = (role: Role, share: Share): StudioPart => PARTS.find(([, action]) => mayWith(role, share, action))?.[0] ?? 'rapporter';
