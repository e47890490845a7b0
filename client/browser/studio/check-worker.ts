import type { Asked, Checked, SentSurroundings } from '#client/browser/studio/check-messages.ts';
import { checkText } from '#core/editor/check-text.ts';
import { outlineOf } from '#core/editor/outline.ts';

// Beside the page, so that a long questionnaire never stops the keys. What it stands in comes first, once.
addEventListener('message', ({ data }: MessageEvent<SentSurroundings>) => answerFrom(data), { once: true });

const answerFrom = (sent: SentSurroundings): void => {
  const around = { ...sent, media: new Map(sent.media), captions: new Map(sent.captions) };
  addEventListener('message', ({ data: { number, source } }: MessageEvent<Asked>) => {
    const findings = checkText(source, around, around.firstDay);
    const checked: Checked = { number, findings, outline: outlineOf(source, findings) };
    postMessage(checked);
  });
};
