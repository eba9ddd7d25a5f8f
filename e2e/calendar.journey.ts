import { expect, test } from './journey.ts';

test('进度安排：时间轴、为一个单位延期并写明签批人、放假和调休 (F7, V16, S4)', async ({
  as,
  axe,
  picture,
}) => {
  test.slow();
  const city = await as('city');
  await city.goto('/calendar');
  const line = city.getByRole('img', { name: /^时间轴，2019-05-01 至 2019-12-31：4 个阶段，2 个期限。/ });
  await expect(line).toBeVisible();
  await expect(line.getByText('5月8日至9月30日24:00')).toBeVisible();
  await axe(city);
  await picture(city, 'calendar');

  await city.goto('/board');
  await city
    .getByRole('button', { name: /^延期 ?：/ })
    .first()
    .click();
  const dialog = city.getByRole('dialog');
  const body = (
    await dialog
      .getByText(/^延期：/)
      .first()
      .innerText()
  ).replace('延期：', '');
  await dialog.getByLabel('延到哪一天').fill('2019-11-15');
  await dialog.getByLabel('原因').fill('连日暴雨，公章在库房取不出，10月9日电话同意');
  await dialog.getByRole('button', { name: '延期' }).click();
  await expect(dialog.getByText('请写明谁签批。')).toBeVisible();
  await dialog.getByLabel('签批人').fill('顾明达');
  await axe(city);
  await dialog.getByRole('button', { name: '延期' }).click();
  await expect(dialog).toHaveCount(0);

  await city.goto('/calendar');
  const granted = city.getByRole('row').filter({ hasText: '连日暴雨' });
  await expect(granted).toContainText(body);
  await expect(granted).toContainText('2019年11月15日24:00');
  await expect(granted).toContainText('顾明达');
  await axe(city);

  await city.goto('/calendar/workdays?year=2030');
  await expect(city.getByText('2030年的放假安排还没有公布')).toBeVisible();
  await city.getByRole('button', { name: '修改工作日' }).click();
  await dialog.getByLabel('从', { exact: true }).fill('2030-10-01');
  await dialog.getByLabel('到', { exact: true }).fill('2030-10-07');
  await dialog.getByLabel('名称').fill('国庆节');
  await axe(city);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(city.getByRole('button', { name: '10月4日（星期五），放假：国庆节' })).toBeVisible();
  // One stop for Tab, arrows from day to day.
  await city.getByRole('button', { name: '1月1日（星期二）' }).focus();
  await city.keyboard.press('ArrowDown');
  await expect(city.getByRole('button', { name: '1月8日（星期二）' })).toBeFocused();
  await city.getByRole('button', { name: '登记为已公布' }).click();
  await dialog.getByLabel('公布依据').fill('2030年放假安排的通知');
  await dialog.getByRole('button', { name: '登记' }).click();
  await expect(city.getByText('放假安排已公布（2030年放假安排的通知）')).toBeVisible();
  await city.getByText('修改记录').click();
  await expect(city.getByText('2030年10月4日：放假（国庆节）')).toBeVisible();
  await axe(city);
  await picture(city, 'workdays');

  const draft = await city.evaluate(async () => {
    const { campaigns } = await (await fetch('/api/v1/draftList')).json();
    const answer = await fetch('/api/v1/startDraft', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ origin: 'lastYear', campaign: campaigns[0].id, year: 2020 }),
    });
    return (await answer.json()).draft as string;
  });
  await city.goto(`/drafts/${draft}/calendar`);
  await expect(city.getByRole('img', { name: /^时间轴，2020-05-01 至 2020-12-31/ })).toBeVisible();
  const filing = city
    .getByRole('listitem')
    .filter({ has: city.getByLabel('报送到哪里') })
    .last();
  await filing.getByLabel('截止日', { exact: true }).fill('2020-10-01');
  await expect(filing.getByText(/请留意：.*2020-10-01 不上班，下一个工作日是 2020-10-09/)).toBeVisible();
  await axe(city);
  await picture(city, 'calendar-step');
  await filing.getByRole('button', { name: '截止日移到下一个工作日（2020年10月9日）' }).click();
  await expect(filing.getByLabel('截止日', { exact: true })).toHaveValue('2020-10-09');
  await filing.getByLabel('常年受理').check();
  await expect(filing.getByText(/常年受理，没有截止日，也不会有逾期/)).toBeVisible();
  await filing.getByLabel('一个截止日').check();

  const phone = await as('county', { width: 390, height: 844 });
  for (const [address, name] of [
    ['/calendar', 'calendar-phone'],
    ['/calendar/workdays?year=2019', 'workdays-phone'],
  ] as const) {
    await phone.goto(address);
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(phone.locator('.waiting')).toHaveCount(0);
    await axe(phone);
    await picture(phone, name);
  }
  const small = await as('city', { width: 390, height: 844 });
  await small.goto(`/drafts/${draft}/calendar`);
  await expect(small.getByRole('img', { name: /^时间轴/ })).toBeVisible();
  await axe(small);
  await picture(small, 'calendar-step-phone');
});
