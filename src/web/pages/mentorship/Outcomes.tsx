import { FileLinks } from './Checks.tsx';
import type { PairFile } from './pairs.ts';

/** What the apprentice came to, and the rewards of the programme: shown as due, nothing is paid here. */
export function Outcomes({ file: { outcomes, rewards } }: { readonly file: PairFile }) {
  return (
    <section className="of-stack" aria-label="晋升、荣誉和奖励">
      <h2 className="of-flush">晋升、荣誉和奖励</h2>
      {outcomes.length === 0 ? <p className="of-flush">还没有登记晋升或荣誉。</p> : null}
      <ul className="mt-files">
        {outcomes.map((one) => (
          <li key={one.id}>
            {one.on}　{one.title}
            {one.withdrawn ? <span className="soft">（年度记录已撤回，不计）</span> : null}
            {one.reward ? <span className="soft">，符合奖励事项：{one.reward.event}</span> : null}
            <FileLinks files={one.files} />
          </li>
        ))}
      </ul>
      {rewards.length > 0 ? (
        <ul className="mt-files" aria-label="奖励事项">
          {rewards.map((reward) => (
            <li key={reward.id} className={reward.reached ? 'state state-good' : 'state'}>
              {reward.event}
              {reward.amount ? `，${reward.amount} 元` : ''}：
              {reward.reached
                ? '条件已达到，请按规定申领'
                : reward.open
                  ? `${reward.until} 前达到的，按规定奖励`
                  : '已过规定年限'}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
