import type { TextAt } from '#core/language/material.ts';
import { textRule } from '#core/language/text-rule.ts';
import { sentencesOf } from '#core/language/words.ts';

/** How a question begins, ends or goes on that tells which answer is wanted. */
const LEADING: readonly RegExp[] = [
  /^(?:visst|självklart|naturligtvis|givetvis|förstås|såklart|som (?:du|ni) vet|som bekant|alla vet)(?!\p{L})/iu,
  /^(?:håller|instämmer) (?:du|ni)(?: inte)?(?: med)?(?: om| i)?(?: att)?(?!\p{L})(?!.*(?:följande|påstående|(?<!\p{L})eller (?:inte|ej|delvis|har|tycker|anser|tror)(?!\p{L})))/iu,
  /^delar (?:du|ni) (?:uppfattningen|åsikten|synen|bilden)/iu,
  /^(?:tycker|anser|tror|gillar|trivs|önskar|uppskattar|menar|känner|vill|borde|vore|är|var|har|skulle|kan|behöver|går|blir) (?:\p{L}+ )?inte(?!\p{L})(?!.*\beller\b)/iu,
  /^(?:det|du|ni|de|vi|han|hon|jobbet|kommunen)\s\p{L}+\sväl(?!\p{L})/iu,
  /,\s*(?:eller hur|visst|väl|inte sant|va)\s*\?$/iu,
  /^hur (?:dålig|dåligt|dåliga|fantastisk|fantastiskt|hemsk|hemskt|underbar|underbart)(?!\p{L})/iu,
  /^varför (?:är|var|fungerar|går) .*(?:så|alltid) (?:dålig|dåligt|dåliga|bra|svår|svårt|svåra|låg|lågt|hög|högt|krånglig|krångligt|krångliga)\s*\?$/iu,
];

export const leading = textRule({
  id: 'leading',
  name: 'Ledande fråga',
  why: 'Frågan talar om vilket svar som är rätt. Då svarar många så, särskilt den som vill vara till lags.',
  example: { instead: 'Visst trivs du på jobbet?', write: 'Hur trivs du på jobbet?' },
  strictness: { plain: 'error', easy: 'error' },
  find: (text) =>
    leadingIn(text).map((words) => ({ words: [words], message: `”${words}” leder till ett svar.`, better: 'Fråga så att alla svar är lika lätta att välja: ”Är det lätt eller svårt …?”' })),
});

/** The whole title counts: ”Som du vet är stödet för lågt. Vad bör göras?” */
const leadingIn = ({ place, plain }: TextAt): readonly string[] =>
  place === 'question' && plain.trimEnd().endsWith('?') ? sentencesOf(plain).flatMap(({ text }) => (LEADING.some((pattern) => pattern.test(text)) ? [text] : [])) : [];
