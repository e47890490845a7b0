import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { Reply } from '#server/http/reply.ts';

/** A link that was used, has ended, was taken back or never was, told alike: whoever has it is told what to do. @param address where it led */
export const endedLink = (address: string): Reply => ({
  kind: 'page',
  status: 404,
  view: {
    page: 'studio-told',
    ...buildStudioFrame({ reader: null, address }),
    title: { key: 'studio.link.ended.title' },
    texts: [{ key: 'studio.link.ended.once' }, { key: 'studio.link.ended.new' }],
    copy: null,
    next: { address: STUDIO.signIn, label: { key: 'studio.link.ended.signIn' } },
  },
});
