import { may, type Role } from '#core/access/roles.ts';
import { buildFrame } from '#core/view/frame.ts';
import type { Label } from '#core/view/text.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { StudioFrame, StudioLink } from '#core/view/studio/studio-view.ts';

/** Who looks, for the frame of a page: null where nobody is signed in. */
export interface StudioReader {
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
  readonly csrf: string;
}

export interface StudioFrameInput {
  readonly reader: StudioReader | null;
  /** The page's own address. */
  readonly address: string;
  readonly back?: { readonly address: string; readonly label: Label } | null;
}

/** What stands round every page of the studio. It is in Swedish: those who write questionnaires read what they write in both languages. */
export const buildStudioFrame = ({ reader, address, back = null }: StudioFrameInput): StudioFrame => ({
  ...buildFrame({ language: 'sv', questionnaire: null, address, form: null }),
  languageSwitch: null,
  help: null,
  studio: {
    account: reader && { name: reader.name, organisation: reader.organisation, csrf: reader.csrf, signOut: STUDIO.signOut },
    links: reader ? linksOf(reader.role, address) : [],
    back,
  },
});

/** Pages that are reached from one of the links, and have addresses of their own. */
const BELOW: Readonly<Record<string, readonly string[]>> = { [STUDIO.people]: [STUDIO.log, STUDIO.tokens], [STUDIO.requests]: [STUDIO.faults] };

const linksOf = (role: Role, address: string): readonly StudioLink[] => {
  const isHere = (place: string): boolean => address === place || address.startsWith(`${place}/`);
  const link = (to: string, key: string): StudioLink => ({ address: to, label: { key }, current: [to, ...(BELOW[to] ?? [])].some(isHere) });
  return [
    link(STUDIO.surveys, 'studio.nav.surveys'),
    ...(may(role, 'manage people') ? [link(STUDIO.people, 'studio.nav.people')] : []),
    ...(may(role, 'found organisations') ? [link(STUDIO.organisations, 'studio.nav.organisations')] : []),
    ...(may(role, 'answer requests') ? [link(STUDIO.requests, 'studio.nav.requests')] : []),
    ...(may(role, 'look after people') ? [link(STUDIO.register, 'studio.nav.register')] : []),
    link(STUDIO.account, 'studio.nav.account'),
    link(STUDIO.help, 'studio.nav.help'),
  ];
};
