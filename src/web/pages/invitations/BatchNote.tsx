import Button from 'antd/es/button';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';

interface Props {
  readonly campaign: string;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

/** Bodies for which nobody can sign in yet: one press makes a link for each. */
export function BatchNote({ campaign, bodies }: Props) {
  const { run, busy, failure } = useCommand('inviteBodies');
  async function invite(): Promise<void> {
    const done = await run({ campaign });
    if (done) announce(`已为 ${done.invitations.length} 个单位建立邀请。`);
  }
  return (
    <section className="note note-warn" aria-labelledby="without">
      <p id="without" className="of-strong">
        还有 {bodies.length} 个单位没有能登录的经办人，也没有有效的邀请
      </p>
      <p>{bodies.map(({ name }) => name).join('、')}</p>
      <RefusalNote failure={failure} focus />
      <Button loading={busy} onClick={() => void invite()}>
        给这些单位各建一个邀请
      </Button>
    </section>
  );
}
