import { useReached } from '../../session/reached.ts';
import { useSignedIn } from '../../session/useSignedIn.ts';
import { sendWorkNow } from '../../work/keepSendingWork.ts';
import { checkShelf } from '../../work/phoneStore.ts';
import { tellOfWork, useWaitingChecks } from '../../work/watchWork.ts';

interface Props {
  readonly pair: string;
  /** Opens the dialog on what was taken back from the outbox. */
  readonly onOpen: () => void;
}

/** Checks of this pair that lie on this device only: sent by themselves, given back where the server refused them. */
export function WaitingChecks({ pair, onOpen }: Props) {
  const user = useSignedIn()?.user;
  const reached = useReached();
  const waiting = useWaitingChecks(user).filter((one) => one.pair === pair);
  if (!user || waiting.length === 0) return null;
  async function open(id: string, of: string): Promise<void> {
    await checkShelf(of).reopen(id);
    tellOfWork();
    onOpen();
  }
  return (
    <div className="note note-warn of-flush">
      <p>
        <strong>离线已存本机 {waiting.length} 条检查</strong>
        {reached ? '，正在补发。' : '，有网络后自动补发。请不要清除浏览器数据。'}
      </p>
      <ul>
        {waiting.map((one) => (
          <li key={one.id}>
            {one.on}：{one.text}
            {one.refused ? (
              <>
                <span className="message-bad">　没有收下：{one.refused}</span>
                <button type="button" className="button-link" onClick={() => void open(one.id, user)}>
                  打开改正<span className="unseen">：{one.on}</span>
                </button>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {waiting.some(({ refused }) => refused === undefined) ? (
        <button type="button" className="button button-plain" onClick={() => void sendWorkNow(user)}>
          现在补发
        </button>
      ) : null}
    </div>
  );
}
