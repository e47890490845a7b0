import { virtual } from '@guidepup/virtual-screen-reader';
import { afterEach, describe, expect, it } from 'vitest';
import { documentOf } from '#test/client/documents.ts';

const show = (page: string): void => {
  const parsed = new DOMParser().parseFromString(documentOf(page), 'text/html');
  document.documentElement.replaceWith(document.importNode(parsed.documentElement, true));
};

const CONTROLS = /^(group|heading|textbox|radio|checkbox|combobox|button|link|status|alert)\b/;

/** What a screen reader says of every heading, group and control in a part of a page, in order. */
const told = async (page: string, part: string): Promise<readonly string[]> => {
  show(page);
  const container = document.querySelector(part);
  if (!container) throw new Error(`The page has no ${part}`);
  await virtual.start({ container });
  const first = await virtual.lastSpokenPhrase();
  while ((await virtual.lastSpokenPhrase()) !== `end of ${first}` && (await virtual.spokenPhraseLog()).length < 500) await virtual.next();
  return (await virtual.spokenPhraseLog()).filter((phrase) => CONTROLS.test(phrase));
};

const toldOfForm = async (page: string): Promise<readonly string[]> => (await told(page, 'form')).filter((phrase) => !/^(button|status)/.test(phrase));

afterEach(async () => {
  await virtual.stop();
});

describe('the page tells', () => {
  it('which questions it asks, and that all of them may be skipped', () => {
    show('several questions with an explanation');
    expect(document.querySelector('.progress')?.textContent).toBe('Fråga 3 till 6 av 24');
    expect(document.querySelector('button[value="skip"]')?.textContent).toBe('Hoppa över frågorna');
  });
});

describe('a screen reader is told', () => {
  it('the question as heading and as the name of its field, with the hint', async () => {
    expect(await toldOfForm('text field: one line as the page’s heading')).toEqual(['heading, Vad arbetar du med?, level 1', 'textbox, Vad arbetar du med?, Till exempel kök, trädgård eller butik.']);
  });

  it('hint and error of a field that was refused, in that order', async () => {
    expect(await toldOfForm('text field: a number that was refused')).toContain('textbox, Hur många timmar jobbar du på en vecka?, många, Räkna en vanlig vecka. Fel: Skriv med siffror. Till exempel 12., invalid');
  });

  it('that a field has to be filled in, in words and as its state', async () => {
    expect(await toldOfForm('text field: an e-mail address that has to be given')).toContain('textbox, Din e-postadress (måste besvaras), required');
  });

  it('how long a text may be', async () => {
    expect(await toldOfForm('text area: a long answer with a limit')).toContain('textbox, Vad kan bli bättre på ditt jobb?, Skriv inte vad någon heter. Du kan skriva högst 1\u00A0000 tecken.');
  });

  it('what was written before how it is to be shown, what the codes are of, and each decision', async () => {
    expect(await told('an open answer', 'main')).toEqual([
      'link, Alla frågor',
      'heading, Vad kan företaget göra bättre?, level 1',
      'heading, Det här skrev personen, level 2',
      'heading, Så här ska texten visas, level 2',
      'textbox, Så här ska texten visas, Orden inom hakparentes är förslag. Ändra texten tills ingen kan kännas igen, och korta gärna.',
      'group, Vad handlar svaret om?, Välj alla teman som passar. Bara hur många svar som har ett tema räknas.',
      'heading, Vad handlar svaret om?, level 2',
      'checkbox, Tid och takt, checked',
      'checkbox, Lokaler, not checked',
      'textbox, Nytt tema, Ett ämne som flera svar kan handla om.',
      'button, Lägg till temat, theme',
      'button, Godkänn, approve',
      'button, Godkänn som citat, quote',
      'button, Visa inte, reject',
      'button, Hoppa över, skip',
      'status',
    ]);
  });

  it('the question as the name of a group of radios, each with its own words and state', async () => {
    expect(await toldOfForm('choices: one of four, with pictures')).toEqual([
      'group, Får du hjälp av en handledare när du behöver det?',
      'heading, Får du hjälp av en handledare när du behöver det?, level 1',
      'radio, Ja, not checked, position 1, set size 4',
      'radio, Ibland, checked, position 2, set size 4',
      'radio, Nej, not checked, position 3, set size 4',
      'radio, Jag vet inte, not checked, position 4, set size 4',
    ]);
  });

  it('of a film in sign language under the question, and the same names of all the rest', async () => {
    const plain = await toldOfForm('choices: one of four, with pictures');
    await virtual.stop();
    expect((await toldOfForm('choices: one of four, with a film in sign language')).filter((phrase) => phrase !== 'group')).toEqual(plain);
    const film = document.querySelector('form video');
    expect(document.getElementById(film?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Visa på teckenspråk');
  });

  it('of hard words under the question, before the answers, and the same names of all the rest', async () => {
    const plain = await toldOfForm('choices: one of four, with pictures');
    await virtual.stop();
    // A disclosure is itself told as a group without a name.
    expect((await toldOfForm('choices: one of four, with a hard word explained')).filter((phrase) => phrase !== 'group')).toEqual(plain);
    const phrases = [...document.querySelectorAll('form summary, form input')].map((element) => element.textContent || element.getAttribute('type'));
    expect(phrases).toEqual(expect.arrayContaining(['Vad betyder ”handledare”?', 'Vad betyder ”hjälp”?']));
    expect(phrases.lastIndexOf('Vad betyder ”hjälp”?')).toBeLessThan(phrases.indexOf('radio'));
  });

  it('what is wrong with a group of boxes when it is entered, and that the boxes are not accepted', async () => {
    const phrases = await toldOfForm('choices: too many chosen');
    expect(phrases[0]).toBe('group, Vad är svårt på jobbet?, Välj en, två eller tre saker. Fel: Välj högst 3. Du har valt 4. Ta bort något.');
    expect(phrases).toContain('checkbox, Det är stressigt, checked, invalid');
    expect(phrases).toContain('checkbox, Jag vet inte, not checked, invalid');
  });

  it('the field for own words right after its choice', async () => {
    const phrases = await toldOfForm('choices: a choice whose words are missing');
    const choice = phrases.indexOf('radio, Annat, checked, position 3, set size 4');
    expect(phrases[choice + 1]).toBe('textbox, Skriv ditt svar, Fel: Skriv vad du menar med ditt val, invalid');
  });

  it('of a list its question, its error in the author’s words and that it must be answered', async () => {
    expect(await toldOfForm('select: a choice that must be made')).toContain('combobox, I vilken kommun arbetar du? (måste besvaras), Fel: Välj den kommun du arbetar i., has popup listbox, not expanded, invalid, required');
  });

  it('of a date which part is missing, and marks only that', async () => {
    expect(await toldOfForm('date: a date that lacks its year')).toEqual([
      'group, När startade företaget?, Till exempel 7 2 2014 Fel: Skriv året också',
      'heading, När startade företaget?, level 1',
      'textbox, Dag, 7',
      'textbox, Månad, februari',
      'textbox, År, invalid',
    ]);
  });

  it('of a matrix the question once, then each row as a group of its own', async () => {
    const groups = (await toldOfForm('group: a matrix with a row left out')).filter((phrase) => phrase.startsWith('group'));
    expect(groups).toEqual([
      'group, Hur stort hinder är detta för samordningen?, Välj ett svar på varje rad.',
      'group, Sekretess mellan myndigheter',
      'group, Otydligt ansvar, Fel: Välj ett svar för: Otydligt ansvar',
    ]);
  });

  it('the errors first on the page, as links in the words of the fields', async () => {
    expect((await told('choices: too many chosen', '[data-error-summary]')).slice(0, 3)).toEqual(['alert', 'heading, Det här måste du ändra, level 2', 'link, Välj högst 3. Du har valt 4. Ta bort något.']);
  });

  it('the way on first, then the ways round', async () => {
    const buttons = (await told('choices: one of four, with pictures', 'form')).filter((phrase) => phrase.startsWith('button'));
    expect(buttons.map((phrase) => phrase.split(', ')[1])).toEqual(['Fortsätt', 'Hoppa över', 'Ta paus']);
  });

  it('that the way back is a button, first in the page and once', async () => {
    const controls = (await told('choices: one of four, with pictures', 'main')).filter((phrase) => /^(button|link|radio)/.test(phrase));
    expect(controls[0]).toMatch(/^button, Tillbaka\b/);
    expect(controls.filter((phrase) => phrase.includes('Tillbaka'))).toHaveLength(1);
  });

  it('that the way back is a link where nothing is typed', async () => {
    const back = (await told('check', 'main')).filter((phrase) => phrase.includes('Tillbaka'));
    expect(back.map((phrase) => phrase.split(', ')[0])).toEqual(['link']);
  });

  it('nothing of the button that only the Enter key presses', async () => {
    const buttons = (await told('choices: one of four, with pictures', 'body')).filter((phrase) => phrase.startsWith('button'));
    expect(buttons.filter((phrase) => phrase.includes('Fortsätt'))).toHaveLength(1);
    expect(buttons.map((phrase) => phrase.split(', ')[1])).toContain('Byt till vanlig svenska');
  });

  it('which answer each link on the check page changes', async () => {
    const links = (await told('check', 'main')).filter((phrase) => phrase.startsWith('link, Ändra'));
    expect(links[0]).toContain('Ändra svaret på frågan: I vilken kommun ligger ditt jobb?');
    expect(links[4]).toContain('Ändra svaret på frågan: Hur stort hinder är detta? Sekretess');
    expect(new Set(links).size).toBe(links.length);
  });
});

describe('words in another language than the page', () => {
  it('say which', () => {
    show('several questions with an explanation');
    expect(document.documentElement.lang).toBe('sv');
    const easy = [...document.querySelectorAll('[lang="sv-simple"]')].map((element) => element.textContent);
    expect(easy).toContain('Nu kommer frågor om ditt jobb.');
    expect(easy).toContain('Får du hjälp av en handledare när du behöver det?');
  });

  it('are not marked where they are the page’s own', () => {
    show('choices: one of four, with pictures');
    expect(document.querySelectorAll('body [lang]')).toHaveLength(0);
  });
});
