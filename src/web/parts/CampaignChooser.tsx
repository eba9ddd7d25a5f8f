import { chooseCampaign, useCampaign } from '../session/useCampaign.ts';

/** Which year is worked on; there only when there is more than one. The choice is kept on this device. */
export function CampaignChooser() {
  const { campaign, campaigns } = useCampaign();
  if (campaigns.length < 2) return null;
  return (
    <label className="bar-campaign">
      <span className="unseen">年度工作</span>
      <select value={campaign?.id} onChange={(event) => chooseCampaign(event.target.value)}>
        {campaigns.map(({ id, title, year, closedAt }) => (
          <option key={id} value={id}>
            {title.includes(String(year)) ? title : `${year}年 ${title}`}
            {closedAt === null ? '' : '（已归档）'}
          </option>
        ))}
      </select>
    </label>
  );
}
