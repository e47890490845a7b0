import { offerCheck } from '#client/browser/studio/check-pages.ts';

// The page works without this: it says then what cannot be done.
const section = document.querySelector<HTMLElement>('[data-axe]');
if (section) offerCheck(section);
