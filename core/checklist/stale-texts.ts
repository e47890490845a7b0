import { textIds } from '#core/editor/text-ids.ts';
import { surveyTexts } from '#core/language/survey-texts.ts';

/** JSON paths of the texts that say something else in plain Swedish than in the published file, and the same as there in easy Swedish: they may no longer say the same thing. */
export const staleTexts = (published: unknown, json: unknown): readonly string[] => {
  const then = new Map(textsOf(published).map(({ id, plain, easy }) => [id, { plain, easy }]));
  return textsOf(json).flatMap(({ id, path, plain, easy }) => {
    const before = then.get(id);
    return before && before.plain !== plain && before.easy === easy && easy !== '' ? [path] : [];
  });
};

const textsOf = (json: unknown) => {
  const { texts } = surveyTexts(json, 'sv');
  const ids = textIds(json, texts.map(({ path }) => path));
  return texts.map(({ path, texts: said }) => ({ path, id: ids.get(path) ?? path, plain: said['sv'] ?? '', easy: said['sv-simple'] ?? '' }));
};
