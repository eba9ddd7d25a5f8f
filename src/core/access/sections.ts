import type { Form, Helper } from '../programme/form.ts';
import { can, type Subject } from './can.ts';
import type { Actor, Role } from './roles.ts';

const helpers: Partial<Record<Role, Helper>> = { hrHelper: 'hr', financeHelper: 'finance' };

/** The sections somebody may fill: all for those who write the application, own ones for helpers (F10), none otherwise. */
export function editableSections(actor: Actor, form: Form, subject: Subject): string[] {
  const open = form.sections.filter((section) =>
    actor.grants.some((grant) => {
      if (!can({ ...actor, grants: [grant] }, 'saveAnswers', subject).allowed) return false;
      const helper = helpers[grant.role];
      return helper === undefined || section.helpers?.includes(helper) === true;
    }),
  );
  return open.map((section) => section.id);
}
