import { STUDIO } from '#core/view/studio/studio-addresses.ts';

/** An address of the studio, whatever was asked for: nobody is led away from here. */
export const innerAddress = (to: unknown): string => (typeof to === 'string' && /^\/studio(?:\/[\w\-./?=&%]*)?$/.test(to) ? to : STUDIO.surveys);
