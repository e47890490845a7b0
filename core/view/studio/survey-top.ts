import { mayWith, type Role, type Share, type SurveyAction } from '#core/access/roles.ts';
import { studioSurvey, type StudioPart } from '#core/view/studio/studio-addresses.ts';
import type { StudioLink } from '#core/view/studio/studio-view.ts';
import type { Said } from '#core/view/text.ts';

/** What the pages that follow a survey begin with: its title, and the way between them. */
export interface SurveyTop {
  readonly title: Said;
  readonly links: readonly StudioLink[];
}

/** Parts of a survey with what it takes to open them. */
const PARTS: readonly (readonly [StudioPart, SurveyAction])[] = [['folj', 'follow'], ['analys', 'analyse'], ['rapporter', 'see'], ['oppna-svar', 'review']];

/** The top of a page of a survey for somebody. @param here the part that it belongs to */
export const surveyTop = (slug: string, title: Said, who: { readonly role: Role; readonly share: Share }, here: StudioPart): SurveyTop => ({
  title,
  links: PARTS.filter(([, action]) => mayWith(who.role, who.share, action)).map(([part]) => ({ address: studioSurvey(slug, part), label: { key: `studio.part.${part}` }, current: part === here })),
});
