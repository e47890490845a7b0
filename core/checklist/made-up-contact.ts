import type { SurveyFacts } from '#core/questionnaire/questionnaire.ts';

/**
 * Whether whom people can turn to is made up, be it the telephone number or the e-mail address: that of the shipped
 * questionnaires, what our own hints write, or what is set aside for examples (RFC 2606 and 6761; for numbers, those that
 * the Swedish Post and Telecom Authority keeps for books and films).
 */
export const isMadeUpContact = (contact: SurveyFacts['contact']): boolean => contact !== null && (isMadeUpNumber(contact.tel ?? '') || isMadeUpAddress(contact.email ?? ''));

const isMadeUpNumber = (tel: string): boolean => NUMBERS.test(tel.replace(/\D/g, '').replace(/^(00)?46/, '0').replace(/^00/, '0'));

/** Ours and the hints’, then Stockholm, Göteborg, Malmö, Kiruna, mobile. */
const NUMBERS = /^(?:084650041|081234567|08465004\d\d|03139006\d\d|04062804\d\d|09803192\d\d|07017406\d\d)$/;

const isMadeUpAddress = (email: string): boolean => email.includes('@') && HOSTS.test(email.trim().toLowerCase().slice(email.trim().lastIndexOf('@') + 1));

const HOSTS = /(?:^|\.)(?:example\.(?:com|net|org)|exempel\.se|example|invalid|test|localhost)$/;
