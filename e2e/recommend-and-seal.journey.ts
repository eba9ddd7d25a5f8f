import { expect, test } from './journey.ts';
import { agree, openFromDesk, uploadSealed, writeOpinion } from './opinion.ts';

const studio = '贺国强创新工作室';

test('host union and recommending body agree and seal; the place is taken at the seal', async ({
  as,
  picture,
}) => {
  const union = await as('union');
  await agree(union, studio, '情况属实，同意申报。', '何庆民');
  await expect(union.getByText('推荐单位意见').first()).toBeVisible();

  const county = await as('county');
  await openFromDesk(county, studio);
  const places = county.locator('.of-act li', { hasText: '市级数' });
  await expect(places).toContainText('还剩');
  const left = Number(/还剩 (\d+) 个/.exec(await places.innerText())![1]);
  await writeOpinion(county, '经审核，材料真实完整，同意推荐。', '宋玉兰');
  await picture(county, 'review');
  await uploadSealed(county);
  await expect(county.getByRole('button', { name: '上传盖章件' })).toHaveCount(0);

  await county.goto('/desk');
  const tile = county.locator('.of-tile', { hasText: '市级数' });
  await expect(tile).toContainText(left > 1 ? `还剩 ${left - 1} 个` : '已满');
});
