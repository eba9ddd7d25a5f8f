import { cellText } from '../../../../core/quota/cellText.ts';
import type { StepProps } from '../stepProps.ts';

/** 名额分配: the table as it stands. */
export default function QuotaStep({ programme: { quota } }: StepProps) {
  return (
    <div className="of-scroll">
      <table className="of-table">
        <caption>{quota.title}</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {quota.tiers.map(({ id, label }) => (
              <th key={id} scope="col" className="of-num">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quota.rows.map(({ id, label, cells }) => (
            <tr key={id} id={`e-${id}`}>
              <th scope="row">{label}</th>
              {quota.tiers.map((tier) => (
                <td key={tier.id} className="of-num" data-label={tier.label}>
                  <div>{cellText(cells[tier.id])}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
