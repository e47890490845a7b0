import { ADDRESSES } from '#core/view/addresses.ts';
import { codeCommand } from '#server/commands/entry-codes.ts';

export const paper = codeCommand({ name: 'paper', about: 'Gör en kod för att skriva in svar från papper, visar vilka som gäller, eller drar in en.', purpose: 'paper', address: ADDRESSES.entry });
