import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import type { Body, cases } from '@gd/contract';
import type { MockCase } from '@gd/sdk/mock';
import '../../define/case-desk.js';
import {
  allInShadow,
  caseIn,
  enter,
  focused,
  inShadow,
  useMockApi,
  words,
  type MockApi,
} from '../../testing/mock-api.js';
import type { GdCaseDesk } from '../index.js';
import { keptKeys } from '../../testing/storage.js';
import { waitUntil } from '../../testing/wait-until.js';

type PublishBody = Body<typeof cases.publish>;

describe('the review before publishing', () => {
  let api: MockApi;
  let theCase: MockCase;
  beforeEach(() => {
    api = useMockApi();
    theCase = caseIn(api, 'answered');
    theCase.content = 'Tôi là Nguyễn Thị Lan, số 0912 345 678. Đèn đường trước nhà tôi hỏng đã lâu.';
    theCase.sender = { name: 'Nguyễn Thị Lan', address: 'Ngõ 8', phone: '0912345678' };
    theCase.fileIds = [...api.state.files.keys()].slice(0, 1);
  });

  async function review(): Promise<GdCaseDesk> {
    const desk = await fixture<GdCaseDesk>(html`<gd-case-desk case-id=${theCase.id}></gd-case-desk>`);
    await waitUntil(() => desk.shadowRoot!.querySelector('#open-publish'));
    inShadow(desk, '#open-publish').click();
    await waitUntil(() => desk.shadowRoot!.querySelector('#publish-content'), 'the proposal is shown');
    return desk;
  }
  const publicText = (desk: GdCaseDesk) => inShadow<HTMLTextAreaElement>(desk, '#publish-content').value;
  const check = async (desk: GdCaseDesk, selector: string) => {
    inShadow<HTMLInputElement>(desk, selector).click();
    await desk.updateComplete;
  };
  const submit = (desk: GdCaseDesk) => inShadow(desk, '.review button[type=submit]').click();
  const sent = () => api.requests.filter(({ url }) => url.endsWith('/publish'));

  it('shows the original with what was found, masked beside it, and a box for each finding', async () => {
    const desk = await review();
    expect(publicText(desk)).to.equal(
      'Tôi là [tên người], số [số điện thoại]. Đèn đường trước nhà tôi hỏng đã lâu.',
    );
    expect(allInShadow(desk, 'mark')).to.have.length(2);
    expect(words(inShadow(desk, '.findings'))).to.contain('Che 2: số điện thoại “0912 345 678”');
    await check(desk, '.findings input');
    expect(publicText(desk)).to.contain('Nguyễn Thị Lan').and.contain('[số điện thoại]');
  });

  it('sends nothing before the officer has confirmed that all of it was read', async () => {
    const desk = await review();
    submit(desk);
    await waitUntil(() => focused(desk)?.id === 'error-summary');
    expect(words(focused(desk))).to.contain('đánh dấu xác nhận');
    expect(sent()).to.be.empty;
    expect(keptKeys(), 'nothing of the review is stored').to.deep.equal([]);
  });

  it('takes the confirmation back when something changes after it', async () => {
    const desk = await review();
    await check(desk, '#publish-reviewed');
    enter(desk, '#publish-content', 'Đèn đường trước nhà dân hỏng đã lâu, chưa ai sửa.');
    await desk.updateComplete;
    expect(inShadow<HTMLInputElement>(desk, '#publish-reviewed').checked).to.be.false;
    expect(inShadow<HTMLInputElement>(desk, '.findings input').disabled, 'edited by hand').to.be.true;
    submit(desk);
    await waitUntil(() => focused(desk)?.id === 'error-summary');
    expect(sent()).to.be.empty;
  });

  it('publishes what was reviewed, with boxes set by keyboard and by pointer', async () => {
    const desk = await review();
    const photo = `#photo-${theCase.fileIds[0]}`;
    await waitUntil(() => desk.shadowRoot!.querySelector('.photo-frame canvas'));
    await check(desk, `${photo}-include`);
    inShadow(desk, `${photo}-add`).click();
    await waitUntil(() => focused(desk)?.id === `${photo.slice(1)}-box-0`);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Shift' });
    enter(desk, `${photo}-alt`, 'Cột đèn trước số nhà 8');

    const canvas = inShadow(desk, '.photo-frame svg');
    canvas.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = canvas.getBoundingClientRect();
    const at = (share: number): [number, number] => [
      Math.round(x + width * share),
      Math.round(y + height * share),
    ];
    await sendMouse({ type: 'move', position: at(0.1) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(0.5) });
    await sendMouse({ type: 'up' });
    await resetMouse();
    await waitUntil(() => allInShadow(desk, '.box').length === 2, 'the drawn box');

    await check(desk, '#publish-reviewed');
    submit(desk);
    await waitUntil(() => focused(desk)?.id === 'recorded');
    const body = (await sent()[0]!.json()) as PublishBody;
    expect(body.reviewed).to.be.true;
    expect(body.content).not.to.contain('Nguyễn Thị Lan').and.not.contain('0912');
    expect(body.photos).to.have.length(1);
    const [photoSent] = body.photos!;
    expect(photoSent!.alt).to.equal('Cột đèn trước số nhà 8');
    expect(photoSent!.blur![0]).to.deep.equal({ x: 0.41, y: 0.4, width: 0.2, height: 0.21 });
    expect(photoSent!.blur![1]!.x).to.be.closeTo(0.1, 0.06);
    expect(photoSent!.blur![1]!.width).to.be.closeTo(0.4, 0.1);
    expect(words(desk)).to.contain('Đang công khai trên cổng');
  });

  it('publishes no photo that was not chosen, and none without a description', async () => {
    const desk = await review();
    await check(desk, '#publish-reviewed');
    const photo = `#photo-${theCase.fileIds[0]}`;
    await check(desk, `${photo}-include`);
    await check(desk, '#publish-reviewed');
    submit(desk);
    await waitUntil(() => focused(desk)?.id === 'error-summary');
    inShadow(desk, '.error-summary a').click();
    expect(focused(desk)?.id).to.equal(`${photo.slice(1)}-alt`);
    await check(desk, `${photo}-include`);
    await check(desk, '#publish-reviewed');
    submit(desk);
    await waitUntil(() => focused(desk)?.id === 'recorded');
    expect(((await sent()[0]!.json()) as PublishBody).photos).to.deep.equal([]);
  });

  it('asks to review again when someone else has changed the case', async () => {
    const desk = await review();
    theCase.events.push({ ...theCase.events.at(-1)!, type: 'noted' });
    await check(desk, '#publish-reviewed');
    submit(desk);
    await waitUntil(() => words(desk).includes('Hãy duyệt lại từ đầu'));
    expect(inShadow<HTMLInputElement>(desk, '#publish-reviewed').checked).to.be.false;
  });

  it('has no fault that axe finds, with findings, a photo and errors', async () => {
    const desk = await review();
    const photo = `#photo-${theCase.fileIds[0]}`;
    await waitUntil(() => desk.shadowRoot!.querySelector('.photo-frame canvas'));
    await check(desk, `${photo}-include`);
    inShadow(desk, `${photo}-add`).click();
    submit(desk);
    await waitUntil(() => focused(desk)?.id === 'error-summary');
    await expect(desk).to.be.accessible();
    desk.theme = 'dark';
    await desk.updateComplete;
    await expect(desk).to.be.accessible();
  });
});
