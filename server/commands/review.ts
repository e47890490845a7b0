import { ADDRESSES } from '#core/view/addresses.ts';
import { codeCommand } from '#server/commands/entry-codes.ts';

export const review = codeCommand({ name: 'review', about: 'Gör en kod för att granska fritextsvar, visar vilka som gäller, eller drar in en.', purpose: 'review', address: ADDRESSES.review });
