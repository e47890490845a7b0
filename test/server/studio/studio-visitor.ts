import { randomUUID } from 'node:crypto';
import type { Role, Share } from '#core/access/roles.ts';
import { beginSession } from '#server/services/studio/account.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';

/** Somebody of an organisation of their own that holds a survey, signed in. */
export const signedIn = async (app: TestApp, role: Role, slug = 'medarbetare', share: Share = 'own'): Promise<Visitor> => {
  const { storage } = app.services;
  const survey = (await storage.surveys()).find((each) => each.slug === slug);
  const organisation = { id: randomUUID(), name: `Förbundet ${randomUUID()}`, kind: 'union' as const, foundedOn: '2026-11-24' };
  await storage.write({ do: 'found organisation', organisation });
  await storage.write({ do: 'hold survey', holder: { surveyId: survey?.id ?? '', organisationId: organisation.id, share } });
  const user = { id: randomUUID(), organisationId: organisation.id, email: `${randomUUID()}@example.se`, name: 'Kim Ek', role, state: 'active' as const, password: null, joinedOn: '2026-11-24' };
  const invitation = { tokenHash: randomUUID(), id: randomUUID(), purpose: 'join' as const, organisationId: organisation.id, email: user.email, role, endsAt: '2027-01-01T00:00:00Z' };
  await storage.write({ do: 'store invitation', invitation });
  await storage.write({ do: 'join organisation', user, invitation: invitation.tokenHash });
  const visitor = visit(app.origin);
  (visitor.cookies as Map<string, string>).set('studio', await beginSession(app.services, user, 'test'));
  return visitor;
};
