/** Words that most guesses at passwords are made of, Swedish and English, in small letters. */
const WORDS = [
  'password', 'passwort', 'losenord', 'lösenord', 'hemligt', 'hemlig', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'letmein', 'welcome', 'välkommen', 'valkommen',
  'admin', 'administrator', 'administratör', 'sommar', 'vinter', 'höst', 'vår', 'summer', 'winter', 'spring', 'autumn', 'iloveyou', 'jagälskardig', 'dragon', 'monkey',
  'allasvarar', 'svarar', 'studio', 'enkät', 'enkat', 'arbetsmarknad', 'samordningsförbund', 'samordningsforbund', 'förbund', 'forbund', 'integration', 'socialt', 'företag', 'foretag',
  'football', 'fotboll', 'princess', 'sunshine', 'superman', 'batman', 'sverige', 'sweden', 'stockholm', 'göteborg', 'goteborg', 'malmö', 'kommun', 'changeme', 'default', 'secret', 'hejsan', 'hejhej', 'abc', 'test',
] as const;

/** Rows that fingers and alphabets run along. */
const RUNS = ['abcdefghijklmnopqrstuvwxyzåäö', '01234567890123456789', 'qwertyuiopåasdfghjklöäzxcvbnm'] as const;
/** How much must be left when what is easy to guess is taken away: letters, and digits and signs as half a letter, since years and a sign at the end are what guesses add. */
const LEFT = 6;
/** Letters in a row that make a run. */
const RUN = 4;

/**
 * Whether a password is easy to guess: little is left of it without common words, what repeats,
 * runs of a keyboard or an alphabet, and what is known of its owner (`personal`: e-mail, organisation).
 */
export const isGuessable = (password: string, personal: readonly string[] = []): boolean => {
  const small = password.normalize('NFC').toLowerCase();
  const known = [...personal.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)), ...WORDS].filter(({ length }) => length > 2);
  const rest = known.toSorted((one, other) => other.length - one.length).reduce((left, word) => left.replaceAll(word, ' '), small);
  return weightOf(withoutRuns(rest.replace(/(.{1,6}?)\1+/gu, '$1'))) < LEFT;
};

const weightOf = (text: string): number => [...text.replaceAll(' ', '')].reduce((sum, sign) => sum + (/\p{L}/u.test(sign) ? 1 : 0.5), 0);

const withoutRuns = (text: string): string => [...text].filter((_, index) => !inRun(text, index)).join('');

const inRun = (text: string, index: number): boolean =>
  Array.from({ length: RUN }, (_, back) => text.slice(Math.max(0, index - back), index - back + RUN)).some((part) => part.length === RUN && RUNS.some((run) => run.includes(part) || [...run].reverse().join('').includes(part)));
