import type { Asked, Checked, SentSurroundings, Shown } from '#client/browser/studio/check-messages.ts';
import { examineText } from '#core/editor/check-text.ts';
import { outlineOf } from '#core/editor/outline.ts';
import { placeAt } from '#core/editor/question-at.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { buildLivePage } from '#core/view/studio/live-page.ts';

// Beside the page, so that a long questionnaire never stops the keys. What it stands in comes first, once.
addEventListener('message', ({ data }: MessageEvent<SentSurroundings>) => answerFrom(data), { once: true });

const answerFrom = (sent: SentSurroundings): void => {
  const around = { ...sent, media: new Map(sent.media), captions: new Map(sent.captions) };
  let [text, behind] = ['', false];
  let good: Questionnaire | null = null;
  const check = (number: number, source: string): Checked => {
    const { findings, questionnaire } = examineText(source, around, around.firstDay, sent.against);
    [text, behind, good] = [source, questionnaire === null, questionnaire ?? good];
    return { told: 'checked', number, findings, outline: outlineOf(source, findings) };
  };
  const show = (number: number, offset: number, language: string | null): Shown => ({ told: 'shown', number, page: good && buildLivePage(good, placeAt(text, offset), language, around.firstDay), behind });
  addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(data.ask === 'check' ? check(data.number, data.source) : show(data.number, data.offset, data.language)));
};
