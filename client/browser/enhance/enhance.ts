import { countCharacters } from '#client/browser/enhance/count-characters.ts';
import { focusErrors } from '#client/browser/enhance/focus-errors.ts';
import { keepExclusive } from '#client/browser/enhance/keep-exclusive.ts';
import { offerReading } from '#client/browser/enhance/offer-reading.ts';
import { sendOnce } from '#client/browser/enhance/send-once.ts';

// Every page works without this. A page that comes back from the back/forward cache keeps its listeners: nothing is set up twice.
focusErrors(document);
offerReading(document);
for (const form of document.forms) sendOnce(form);
for (const set of document.querySelectorAll<HTMLElement>('.govuk-checkboxes')) keepExclusive(set);
for (const counter of document.querySelectorAll<HTMLElement>('[data-counter]')) countCharacters(counter);
