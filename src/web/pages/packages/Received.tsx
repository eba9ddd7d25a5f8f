import { Link } from '@tanstack/react-router';
import { cityMoment } from '../../parts/cityTime.ts';
import type { PackageDesk } from './PackagesPage.tsx';

/** Packages that came in, with the drafts they became and how much found no place. */
export function Received({ desk, zone }: { readonly desk: PackageDesk; readonly zone: string }) {
  if (desk.received.length === 0) return null;
  return (
    <section className="of-stack" aria-labelledby="received">
      <h2 id="received" className="of-flush">
        导入过的
      </h2>
      <ul className="of-flush">
        {desk.received.map((one) => (
          <li key={one.package}>
            {one.sender}，{one.byName}于 {cityMoment(one.at, zone)} 导入：
            {one.made.map(({ application, studioName, from }, at) => (
              <span key={application}>
                {at > 0 ? '、' : ''}
                <Link to={`/applications/${application}/review`}>{studioName || from}</Link>
              </span>
            ))}
            {one.aside.length > 0 ? (
              <span className="soft">
                （{one.aside.map(({ from, count }) => `${from} 有 ${count} 项没有位置`).join('，')}）
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
