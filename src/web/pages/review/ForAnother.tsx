import { actsForAnother } from '../../../core/access/actsForAnother.ts';
import type { Step } from '../../../core/programme/programme.ts';
import { useMe } from '../../session/useMe.ts';
import type { Reviewed } from './application.ts';

/** 代录 is said before anything is typed: this box belongs to another level, and the record names both (rule 9). */
export function ForAnother({ reviewed: { application }, step }: { reviewed: Reviewed; step: Step }) {
  const { data: me } = useMe();
  if (!me) return null;
  const grants = me.grants.map(({ role, body, unit, studio }) => ({
    role,
    ...(body ? { body } : {}),
    ...(unit ? { unit } : {}),
    ...(studio ? { studio } : {}),
  }));
  const { body, unit, studio } = application;
  const actor = { user: me.user, tenant: '', grants };
  if (!actsForAnother(actor, step.actor, { body, unit, studio })) return null;
  const whose = step.actor === 'hostUnion' ? `${application.unitName}的工会` : application.bodyName;
  return (
    <p className="note note-warn">
      这一栏由{whose}出具。您在代录：请照纸面填写、上传，记录会写明对方和您两方。
    </p>
  );
}
