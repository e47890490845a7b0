import { isObject, listOf } from '#core/questionnaire/reader.ts';
import type { Material } from '#core/language/material.ts';
import type { Remark, Rule } from '#core/language/finding.ts';
import type { LocalisedAt, QuestionAt } from '#core/language/survey-texts.ts';

const IMAGE = /<img(?![\w-])[^<>]*>/gi;
const DESCRIBED = /\salt\s?=\s?(?:"\s*[^"\s]|'\s*[^'\s])/i;
/** Passed over by screen readers, as a picture that says nothing should be (WCAG 1.1.1, technique H67). */
const EMPTY = /\salt(?:\s?=\s?(?:""|''))?(?=[\s/>])/i;

export const altText: Rule = {
  id: 'alt-text',
  name: 'Bilden saknar text',
  why: 'Den som inte ser bilden får inte veta vad den visar (WCAG 1.1.1).',
  example: { instead: '<img src="hus.png">', write: '<img src="hus.png" alt="Ett rött hus">' },
  strictness: { plain: 'error', easy: 'error' },
  check: (material) => [...material.localised.flatMap(inHtml), ...material.questions.flatMap((question) => inQuestion(question, material))],
};

const inHtml = ({ path, bare, texts }: LocalisedAt): readonly Remark[] =>
  Object.entries(texts).flatMap(([language, html]) => [...html.matchAll(IMAGE)].filter(([image]) => !DESCRIBED.test(image)).map(([image]) => ({ ...remark(bare ? path : `${path}.${language}`, language, image), ...(EMPTY.test(image) && DECORATIVE) })));

const DECORATIVE = { severity: 'advice', message: 'Bilden har en tom text. Uppläsning hoppar över den.', better: 'Det är rätt om bilden bara är till pynt. Skriv annars kort vad den visar.' } as const;

/** A picture as an element, or as the choices of a question. */
const inQuestion = ({ path, type, json }: QuestionAt, { localised }: Material): readonly Remark[] => {
  const own = type === 'image' && json['altText'] === undefined && !localised.some((text) => text.path === `${path}.title`) ? [remark(`${path}.altText`, null, String(json['imageLink'] ?? 'image'))] : [];
  const pictures = listOf(json['choices']).flatMap((choice, index) => (isObject(choice) && choice['imageLink'] !== undefined && choice['text'] === undefined ? [remark(`${path}.choices[${index}].text`, null, String(choice['imageLink']))] : []));
  return [...own, ...pictures];
};

const remark = (path: string, language: string | null, picture: string): Remark => ({ path, language, text: picture, words: [picture], message: 'Bilden har ingen text som säger vad den visar.', better: 'Skriv kort vad bilden visar. Ta bort bilden om den inte säger något.' });
