import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { ModelCommand, ModelStatus } from '@gd/rules';
import { createClient } from '@gd/sdk';
import type { MockModel } from '@gd/sdk/mock';
import '../define/model-desk.js';
import {
  allInShadow,
  enter,
  focused,
  inShadow,
  paths,
  useMockApi,
  words,
  type MockApi,
} from '../testing/mock-api.js';
import { keptKeys } from '../testing/storage.js';
import type { GdModelDesk, ModelChange, ModelSelect } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const NOTE = 'Các hộ đều tham gia, có thể nhân rộng ra các thôn khác.';

describe('gd-model-desk', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
    sessionStorage.clear();
  });

  /** A sample by what has happened to it last, moves with units aside. */
  function modelWhere(is: (model: MockModel) => boolean): MockModel {
    const found = api.state.models.find(is);
    if (!found) throw new Error('no sample model is like that');
    return found;
  }
  const types = ({ events }: MockModel) => events.map(({ type }) => type);
  const nominated = () => modelWhere((model) => types(model).join() === 'nominated');
  const running = () =>
    modelWhere((model) => types(model).includes('started') && !types(model).includes('reported'));
  const good = () => modelWhere(({ events }) => events.some(({ outcome }) => outcome === 'good'));
  const isScored = ({ id }: MockModel) => api.state.scores.some(({ modelId }) => modelId === id);
  const isConcluded = ({ id }: MockModel) => api.state.results.some(({ modelId }) => modelId === id);
  const toScore = () => modelWhere((model) => isScored(model) && !isConcluded(model));

  async function listed(queue: GdModelDesk['queue'] = ''): Promise<GdModelDesk> {
    const desk = await fixture<GdModelDesk>(html`<gd-model-desk queue=${queue}></gd-model-desk>`);
    await waitUntil(() => desk.shadowRoot!.querySelector('tbody tr'), 'the list is shown');
    return desk;
  }
  async function open({ id }: MockModel): Promise<GdModelDesk> {
    const desk = await fixture<GdModelDesk>(html`<gd-model-desk model=${id}></gd-model-desk>`);
    await waitUntil(() => desk.shadowRoot!.querySelector('[part=model]'), 'the model is shown');
    return desk;
  }
  async function start(desk: GdModelDesk, step: ModelCommand | 'score' | 'conclude'): Promise<void> {
    await waitUntil(() => desk.shadowRoot!.querySelector(`#open-${step}`), `${step} is offered`);
    inShadow(desk, `#open-${step}`).click();
    await waitUntil(() => desk.shadowRoot!.querySelector('form.command'));
  }
  const send = (desk: GdModelDesk) => inShadow(desk, 'form.command button[type=submit]').click();
  const recorded = (desk: GdModelDesk) => waitUntil(() => focused(desk)?.id === 'recorded', 'recorded');
  const summary = async (desk: GdModelDesk) => {
    await waitUntil(() => focused(desk)?.id === 'error-summary', 'the summary has focus');
    return words(focused(desk));
  };
  const lastBody = async (): Promise<Record<string, unknown>> =>
    (await api.requests
      .findLast(({ method }) => method === 'POST')!
      .clone()
      .json()) as Record<string, unknown>;
  const choose = (desk: GdModelDesk, name: string, value: string) =>
    inShadow(desk, `input[type=radio][name="${name}"][value="${value}"]`).click();
  /** Somebody else, on the same API. */
  const colleague = () =>
    createClient({
      baseUrl: 'https://api.test',
      site: 'gd_site_37_demo',
      fetch: api.fetch,
      auth: () => 'other',
    });

  describe('the list', () => {
    it('shows the work that waits with its counts, and narrows by it', async () => {
      const desk = await listed();
      await waitUntil(() => desk.shadowRoot!.querySelector('.queue-count'), 'counted');
      expect(words(inShadow(desk, '#queue-register'))).to.match(/^Chờ đăng ký 3/);
      inShadow(desk, '#queue-register').click();
      await waitUntil(() => allInShadow(desk, 'tbody tr').length === 3);
      expect(inShadow(desk, '#queue-register').getAttribute('aria-pressed')).to.equal('true');
      expect(
        paths(api).some((path) => path.includes('queue=register') && path.includes('limit=20')),
      ).to.equal(true);
      expect(words(inShadow(desk, 'tbody')))
        .to.contain('Đề cử')
        .and.contain('Phường Hoa Lư');
    });

    it('begins with the queue that the page names', async () => {
      const desk = await listed('score');
      const asked = paths(api).find((path) => path.includes('limit=20'));
      expect(asked).to.contain('queue=score');
      expect(desk.shadowRoot!.querySelector('#status')).to.equal(null);
    });

    it('narrows by words, field and status, sorts, and says when nothing is left', async () => {
      const desk = await listed();
      enter(desk, '#field', 'economy');
      enter(desk, '#status', 'recognised');
      enter(desk, '#sort', '-score');
      await waitUntil(() => paths(api).some((path) => path.includes('sort=-score')));
      const last = paths(api).findLast((path) => path.includes('limit=20'))!;
      expect(last).to.contain('field=economy').and.contain('status=recognised');
      enter(desk, '#q', 'không có mô hình nào tên thế này');
      await waitUntil(() => desk.shadowRoot!.querySelector('.empty'), 'empty');
      inShadow(desk, '.empty button').click();
      await waitUntil(() => desk.shadowRoot!.querySelector('tbody tr'));
      expect(inShadow<HTMLInputElement>(desk, '#q').value).to.equal('');
    });

    it('is gone through by keys, opens one with its focus, and comes back to the row', async () => {
      await setViewport({ width: 360, height: 700 });
      try {
        const desk = await listed('register');
        const [first, second] = allInShadow(desk, '.open');
        first!.focus();
        await sendKeys({ press: 'j' });
        expect(focused(desk)).to.equal(second);
        setTimeout(() => void sendKeys({ press: 'Enter' }));
        const { detail } = (await oneEvent(desk, 'gd-model-select')) as CustomEvent<ModelSelect>;
        const model = modelWhere(({ id }) => id === detail.id);
        expect(detail.slug).to.equal(model.slug);
        await waitUntil(() => focused(desk)?.id === 'model-title', 'the title has focus');
        expect(getComputedStyle(inShadow(desk, '.queue')).display).to.equal('none');
        const closed = oneEvent(desk, 'gd-model-close');
        inShadow(desk, '.back').click();
        await closed;
        await waitUntil(() => focused(desk)?.classList.contains('open'));
        expect(focused(desk)?.closest('tr')?.dataset['id']).to.equal(model.id);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

    it('loads more, with the focus on the first of them', async () => {
      const desk = await listed();
      inShadow(desk, '.more button').click();
      await waitUntil(() => allInShadow(desk, 'tbody tr').length === 40);
      await waitUntil(() => focused(desk) === allInShadow(desk, '.open')[20]);
    });
  });

  describe('one model', () => {
    it('shows content, photos, history with decisions and officers, and takes no focus that the page has', async () => {
      const model = modelWhere(
        ({ events, photos }) => photos.length > 0 && events.some(({ decision }) => decision),
      );
      const desk = await open(model);
      await waitUntil(() => desk.shadowRoot!.querySelector('.photos canvas'), 'a photo is drawn');
      expect(inShadow(desk, '.photos canvas').getAttribute('aria-label')).to.equal(model.photos[0]!.alt);
      const { number, issuer } = model.events.find(({ decision }) => decision)!.decision!;
      expect(words(inShadow(desk, '.timeline')))
        .to.contain(number)
        .and.contain(issuer);
      expect(focused(desk)).to.equal(null);
    });

    for (const [name, of, commands] of [
      ['nominated', () => nominated(), ['register', 'decline', 'edit']],
      ['running', () => running(), ['report', 'review', 'remove', 'edit', 'link']],
      ['removed', () => modelWhere((model) => types(model).includes('removed')), []],
    ] as const)
      it(`offers what is allowed when ${name}, and nothing else`, async () => {
        const desk = await open(of());
        expect(allInShadow(desk, '.steps .commands button').map(({ id }) => id)).to.deep.equal(
          commands.map((command) => `open-${command}`),
        );
      });

    it('registers by keyboard with a number and a day as it is said, and tells the page', async () => {
      const model = nominated();
      const desk = await open(model);
      const { etag } = await colleague().models.open(model.id).withResponse();
      inShadow(desk, '#open-register').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(desk)?.id === 'step-registerNumber');
      await sendKeys({ type: 'HL-2026-07' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: '5/2026' });
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      const { detail } = (await oneEvent(desk, 'gd-model-change')) as CustomEvent<ModelChange>;
      expect(detail).to.deep.equal({ id: model.id, status: 'registered' satisfies ModelStatus });
      await recorded(desk);
      expect(words(focused(desk))).to.equal('Đã ghi: Đăng ký vào sổ.');
      expect(await lastBody()).to.deep.equal({ registerNumber: 'HL-2026-07', on: '2026-05' });
      const sent = api.requests.findLast(({ method }) => method === 'POST')!;
      expect(sent.headers.get('If-Match')).to.equal(etag);
      expect(keptKeys()).to.deep.equal([]);
      await waitUntil(() => words(inShadow(desk, '#queue-register')).includes('2'), 'the count follows');
    });

    it('leads to each mistake, and takes a message away once it is mended', async () => {
      const desk = await open(good());
      await start(desk, 'remove');
      enter(desk, '#step-on', '30/2/2026');
      enter(desk, '#step-date', '12/2030');
      send(desk);
      const said = await summary(desk);
      expect(said).to.contain('Vì sao đưa ra: Mục này cần được điền');
      expect(said).to.contain('Ngày thực hiện: Ghi năm, tháng/năm');
      expect(said).to.contain('Quyết định, Ngày ký: Ngày không được ở tương lai');
      allInShadow<HTMLAnchorElement>(desk, '#error-summary a')[0]!.click();
      expect(focused(desk)?.id).to.equal('step-reason');
      enter(desk, '#step-on', '28/2/2026');
      await desk.updateComplete;
      expect(desk.shadowRoot!.querySelector('#step-on-error')).to.equal(null);
      expect(api.requests.some(({ method }) => method === 'POST')).to.equal(false);
    });

    it('opens with its heading in view, and offers the district only where the model is old enough', async () => {
      const levels = () =>
        allInShadow<HTMLOptionElement>(desk, '#step-level option').map(({ value }) => value);
      const model = modelWhere(({ level, events }) => level === 'commune' && events.length === 1);
      const desk = await open(model);
      await start(desk, 'edit');
      await waitUntil(() => focused(desk)?.id === 'step-title');
      const { top } = inShadow(desk, '#step-heading').getBoundingClientRect();
      expect(top).to.be.within(0, window.innerHeight / 2);
      enter(desk, '#step-from', '2026');
      await desk.updateComplete;
      expect(levels()).to.deep.equal(['commune', 'province', 'centre']);
      enter(desk, '#step-from', '5/2024');
      await desk.updateComplete;
      expect(levels()).to.include('district');
    });

    it('recognises above the present level only, on a decision', async () => {
      const model = modelWhere((one) => one.events.findLast(({ level }) => level)?.level === 'commune');
      const desk = await open(model);
      await start(desk, 'recognise');
      const levels = allInShadow<HTMLInputElement>(desk, 'input[name=level]').map(({ value }) => value);
      expect(levels).to.deep.equal(['province', 'centre']);
      choose(desk, 'level', 'province');
      enter(desk, '#step-number', '31/QĐ-BCĐ');
      enter(desk, '#step-date', 'tháng 9 năm 2026');
      enter(desk, '#step-issuer', 'Ban Chỉ đạo tỉnh');
      send(desk);
      await recorded(desk);
      expect(await lastBody()).to.deep.equal({
        level: 'province',
        decision: { number: '31/QĐ-BCĐ', date: '2026-09', issuer: 'Ban Chỉ đạo tỉnh' },
      });
    });

    it('reports with figures in the numbers of the language; those of before are there to be changed', async () => {
      const model = modelWhere(
        ({ events, figures }) => figures.length > 0 && events.some(({ type }) => type === 'started'),
      );
      const desk = await open(model);
      await start(desk, 'report');
      expect(inShadow<HTMLInputElement>(desk, '#step-figures-0-name').value).to.equal(model.figures[0]!.name);
      const before = structuredClone(model.figures);
      enter(desk, '#step-note', NOTE);
      [...allInShadow(desk, 'fieldset.group > .button')].at(-1)!.click();
      await waitUntil(() => focused(desk)?.id === `step-figures-${before.length}-name`);
      enter(desk, `#step-figures-${before.length}-name`, 'Đường hoa (km)');
      enter(desk, `#step-figures-${before.length}-value`, 'nhiều');
      send(desk);
      expect(await summary(desk)).to.contain('Chỉ ghi số');
      enter(desk, `#step-figures-${before.length}-value`, '1.250,5');
      send(desk);
      await recorded(desk);
      expect((await lastBody())['figures']).to.deep.equal([
        ...before,
        { name: 'Đường hoa (km)', value: 1250.5 },
      ]);
    });

    it('keeps what was typed when somebody else was faster, and reads the model again', async () => {
      const model = running();
      const desk = await open(model);
      await start(desk, 'review');
      enter(desk, '#step-note', NOTE);
      choose(desk, 'outcome', 'good');
      const { etag } = await colleague().models.open(model.id).withResponse();
      await colleague().models.report(model.id, { note: NOTE }, { ifMatch: etag ?? '' });
      send(desk);
      expect(await summary(desk)).to.contain('người khác cập nhật');
      expect(inShadow<HTMLTextAreaElement>(desk, '#step-note').value).to.equal(NOTE);
      expect(words(inShadow(desk, '.timeline'))).to.contain('Báo cáo kết quả');
      send(desk);
      await recorded(desk);
    });

    it('keeps what was typed over a lost connection and a reload, and sends it once', async () => {
      const model = running();
      const desk = await open(model);
      await start(desk, 'review');
      choose(desk, 'outcome', 'weak');
      enter(desk, '#step-note', NOTE);
      api.state.faults['models.review'] = 'offline';
      send(desk);
      expect(await summary(desk)).to.contain('nội dung đã nhập vẫn được giữ');
      delete api.state.faults['models.review'];
      const again = await open(model);
      await start(again, 'review');
      expect(inShadow<HTMLTextAreaElement>(again, '#step-note').value).to.equal(NOTE);
      send(again);
      await recorded(again);
      expect(model.events.filter(({ type, text }) => type === 'reviewed' && text === NOTE)).to.have.length(1);
    });

    it('says that a step is no longer possible, and leaves the text to be copied', async () => {
      const model = nominated();
      const desk = await open(model);
      await start(desk, 'decline');
      enter(desk, '#step-note', 'Nội dung không phải là vận động.');
      const { etag } = await colleague().models.open(model.id).withResponse();
      await colleague().models.register(model.id, {}, { ifMatch: etag ?? '' });
      send(desk);
      await summary(desk);
      expect(words(inShadow(desk, 'form.command'))).to.contain('Bước này không còn làm được');
      expect(inShadow(desk, 'form.command button[type=submit]').getAttribute('aria-disabled')).to.equal(
        'true',
      );
    });

    it('says nothing of a step on the model that was opened meanwhile', async () => {
      const [left, next] = [running(), nominated()];
      const desk = await open(left);
      await start(desk, 'review');
      choose(desk, 'outcome', 'good');
      enter(desk, '#step-note', NOTE);
      const changed = oneEvent(desk, 'gd-model-change');
      send(desk);
      desk.model = next.id;
      expect(((await changed) as CustomEvent<ModelChange>).detail.id).to.equal(left.id);
      await waitUntil(() => desk.shadowRoot!.querySelector('[part=model]'));
      expect(words(inShadow(desk, '#model-title'))).to.equal(next.title.vi);
      expect(desk.shadowRoot!.querySelector('#recorded')).to.equal(null);
      expect(desk.shadowRoot!.querySelector('.scoring')).to.equal(null);
    });

    it('links another model of the register, and takes the record away again', async () => {
      const model = running();
      const other = modelWhere(({ slug }) => slug === 'dvk-009');
      const desk = await open(model);
      await start(desk, 'link');
      enter(desk, '#find-model', other.title.vi);
      await waitUntil(() => desk.shadowRoot!.querySelector(`input[value="${other.id}"]`), 'found');
      choose(desk, 'step-copiedFrom', other.id);
      enter(desk, '#step-adaptations', 'Làm theo từng ngõ.');
      send(desk);
      await recorded(desk);
      expect(model.copiedFrom).to.deep.equal([{ modelId: other.id, adaptations: 'Làm theo từng ngõ.' }]);
      await start(desk, 'unlink');
      choose(desk, 'copiedFrom', other.id);
      enter(desk, '#step-note', 'Ghi nhầm với mô hình khác.');
      send(desk);
      await waitUntil(() => model.copiedFrom.length === 0, 'unlinked');
    });

    it('edits all of the content, and loses none of it', async () => {
      const model = modelWhere(({ slug }) => slug === 'dvk-001');
      const before = structuredClone(model);
      const desk = await open(model);
      expect(words(inShadow(desk, '.head'))).to.contain('Từ khóa nông nghiệp');
      await start(desk, 'edit');
      expect(inShadow<HTMLInputElement>(desk, '#step-tags').value).to.contain('nông nghiệp');
      enter(desk, '#step-title', 'Nhà màng tưới tiết kiệm');
      enter(desk, '#step-from', '5/2022');
      send(desk);
      await recorded(desk);
      const { title, period, ...rest } = model;
      expect(title.vi).to.equal('Nhà màng tưới tiết kiệm');
      expect(period).to.deep.equal({ from: '2022-05', to: null });
      for (const name of [
        'story',
        'forces',
        'figures',
        'photos',
        'documents',
        'tags',
        'field',
        'unit',
      ] as const)
        expect(rest[name], name).to.deep.equal(before[name]);
    });

    it('reads a citizen’s contact only when asked, and keeps it nowhere', async () => {
      const model = modelWhere(({ nominator, events }) => nominator !== null && events.length === 1);
      const desk = await open(model);
      expect(words(desk)).not.to.contain('Nguyễn Thị Lan');
      expect(words(inShadow(desk, '.side'))).to.contain('Mỗi lần xem được ghi lại');
      inShadow(desk, '#show-contact').click();
      await waitUntil(() => words(desk).includes('Nguyễn Thị Lan'));
      expect(paths(api).at(-1)).to.contain('/contact');
      expect(keptKeys()).to.deep.equal([]);
      desk.model = good().id;
      await waitUntil(() => desk.shadowRoot!.querySelector('[part=model]'));
      expect(words(desk)).not.to.contain('Nguyễn Thị Lan');
    });
  });

  describe('a nominator who withdraws consent', () => {
    const citizens = () => modelWhere(({ nominator, events }) => nominator !== null && events.length === 1);
    const dialog = (desk: GdModelDesk) => inShadow<HTMLDialogElement>(desk, '#forget-dialog');
    async function asked(desk: GdModelDesk): Promise<void> {
      inShadow(desk, '#forget-contact').click();
      await waitUntil(() => dialog(desk).open);
    }
    const confirm = (desk: GdModelDesk) => inShadow(desk, '#forget-dialog button[type=submit]').click();

    it('is forgotten once the reviewer says why, without the contact being read', async () => {
      const model = citizens();
      const desk = await open(model);
      await asked(desk);
      confirm(desk);
      await waitUntil(() => words(dialog(desk)).includes('Chọn lý do xóa'));
      expect(model.nominator, 'nothing without a reason').not.to.equal(null);
      inShadow(desk, '#forget-reason').click();
      confirm(desk);
      await recorded(desk);
      expect(model.nominator).to.equal(null);
      expect(model.events.at(-1)).to.include({ type: 'contact-erased', reason: 'consent-withdrawn' });
      expect(paths(api).filter((path) => path.endsWith('/contact'))).to.have.length(0);
      expect(words(inShadow(desk, '.side'))).to.contain('đã được xóa theo yêu cầu');
      expect(desk.shadowRoot!.querySelector('#show-contact, #forget-contact')).to.equal(null);
      expect(words(inShadow(desk, '.timeline'))).to.contain('Người đề cử rút lại sự đồng ý');
    });

    it('whose time was over is said to be gone', async () => {
      const model = citizens();
      const desk = await open(model);
      model.nominator = null;
      await asked(desk);
      inShadow(desk, '#forget-reason-erasure-requested').click();
      confirm(desk);
      await waitUntil(() => words(dialog(desk)).includes('Không còn liên hệ nào để xóa'));
      await expect(desk).to.be.accessible();
      inShadow(desk, '#forget-dialog .button-secondary').click();
      expect(dialog(desk).open).to.equal(false);
    });
  });

  describe('scoring', () => {
    const POINTS = {
      named: 5,
      field: 5,
      led: 9,
      forces: 4,
      effect: 10,
      agreement: 12,
      'hard-task': 3,
      lasting: 4.5,
    };
    const mark = (desk: GdModelDesk) =>
      Object.entries(POINTS).forEach(([id, points]) => enter(desk, `#step-points-${id}`, String(points)));
    const panel = (desk: GdModelDesk) => words(inShadow(desk, '.scoring'));

    it('shows nobody’s score before the own one, then the spread in words and when to talk', async () => {
      const desk = await open(toScore());
      await start(desk, 'score');
      expect(panel(desk)).to.contain('2 người đã nộp điểm').and.not.contain('Lê Văn Nam');
      expect(desk.shadowRoot!.querySelector('table.scores')).to.equal(null);
      enter(desk, '#step-points-named', '9');
      send(desk);
      expect(await summary(desk))
        .to.contain('Tối đa 5 điểm')
        .and.contain('Mục này cần được điền');
      mark(desk);
      await desk.updateComplete;
      expect(words(inShadow(desk, '.live-total'))).to.equal('Tổng: 52,5/100 điểm Mức: Khá');
      enter(desk, '#step-reason-effect', 'Hiệu quả chưa rõ.');
      send(desk);
      await recorded(desk);
      const { id, ...sent } = await lastBody();
      expect(sent).not.to.have.property('changeReason');
      expect(id).to.equal(
        api.requests.findLast(({ method }) => method === 'POST')!.headers.get('Idempotency-Key'),
      );
      expect(panel(desk)).to.contain('Các điểm chênh nhau nhiều').and.contain('Lê Văn Nam');
      expect(words(inShadow(desk, 'table.scores tfoot'))).to.match(/52,5 .*chênh/);
      expect(panel(desk)).to.contain('Hiệu quả thực chất, có sức lan tỏa: Hiệu quả chưa rõ.');
    });

    it('changes the own score with a reason, and shows the one before', async () => {
      const desk = await open(toScore());
      await start(desk, 'score');
      mark(desk);
      send(desk);
      await recorded(desk);
      await start(desk, 'score');
      expect(inShadow<HTMLInputElement>(desk, '#step-points-lasting').value).to.equal('4.5');
      enter(desk, '#step-points-lasting', '14.5');
      send(desk);
      expect(await summary(desk)).to.contain('Vì sao sửa điểm');
      enter(desk, '#step-changeReason', 'Đã xem lại tại chỗ cùng đoàn.');
      send(desk);
      await waitUntil(() => panel(desk).includes('Đã sửa, trước là 52,5'), 'changed');
    });

    it('is concluded by the committee, by the mean unless it decides otherwise, and is closed then', async () => {
      const model = toScore();
      const desk = await open(model);
      await start(desk, 'conclude');
      enter(desk, '#step-total', '80');
      await desk.updateComplete;
      expect(words(inShadow(desk, '.live-total'))).to.equal('80/100 Mức: Tốt');
      enter(desk, '#step-total', '');
      enter(desk, '#step-reasons', 'Thống nhất lấy điểm trung bình.');
      send(desk);
      await recorded(desk);
      expect(await lastBody()).not.to.have.property('total');
      expect(panel(desk)).to.contain('Kết luận:').and.contain('Thống nhất lấy điểm trung bình.');
      expect(desk.shadowRoot!.querySelector('#open-score, #open-conclude')).to.equal(null);
      await waitUntil(
        () => words(inShadow(desk, '.timeline')).startsWith('Chấm điểm'),
        'the history follows',
      );
    });

    it('that was concluded meanwhile refuses the score, says so, and keeps the marks', async () => {
      const model = toScore();
      const desk = await open(model);
      await start(desk, 'score');
      mark(desk);
      const criteriaId = api.state.criteria[0]!.id;
      await colleague().scoring.conclude(model.id, { criteriaId, reasons: 'Đã thống nhất kết luận.' });
      send(desk);
      await summary(desk);
      await waitUntil(() => panel(desk).includes('Kết luận:'), 'read again');
      expect(inShadow<HTMLInputElement>(desk, '#step-points-effect').value).to.equal('10');
      expect(inShadow(desk, 'form.command button[type=submit]').getAttribute('aria-disabled')).to.equal(
        'true',
      );
    });

    it('says that the province has no criteria', async () => {
      api.state.criteria = [];
      const desk = await open(good());
      await waitUntil(() => panel(desk).includes('chưa đặt bộ tiêu chí'));
    });
  });

  it('compares with another model, and goes back to the one that is open', async () => {
    const [left, right] = [
      modelWhere(({ slug }) => slug === 'dvk-001'),
      modelWhere(({ slug }) => slug === 'dvk-009'),
    ];
    const desk = await open(left);
    inShadow(desk, '#open-compare').click();
    await waitUntil(() => focused(desk)?.id === 'compare-title');
    enter(desk, '#find-model', right.title.vi);
    await waitUntil(() => desk.shadowRoot!.querySelector(`input[value="${right.id}"]`), 'found');
    inShadow(desk, `input[value="${right.id}"]`).click();
    await waitUntil(() => desk.shadowRoot!.querySelector('table.compare'), 'compared');
    expect(words(inShadow(desk, '.compare thead')))
      .to.contain(left.title.vi)
      .and.contain(right.title.vi);
    expect(words(inShadow(desk, '.compare')))
      .to.contain('23.300 m²')
      .and.contain(left.story.method.slice(0, 20));
    inShadow(desk, '#close-compare').click();
    await waitUntil(() => focused(desk)?.id === 'open-compare');
  });

  describe('when it cannot be read', () => {
    it('says that there is no such model', async () => {
      const desk = await fixture<GdModelDesk>(
        html`<gd-model-desk model="0193540e-5a00-7000-8000-00000000dead"></gd-model-desk>`,
      );
      await waitUntil(() => words(desk).includes('Không có mô hình này'));
    });

    it('asks for a sign-in, and reads list and model when the connection is back', async () => {
      api.state.faults['models.search'] = 'unauthenticated';
      const desk = await fixture<GdModelDesk>(html`<gd-model-desk></gd-model-desk>`);
      await waitUntil(() => words(desk).includes('Chưa đăng nhập'));
      delete api.state.faults['models.search'];
      api.state.faults['models.open'] = 'offline';
      desk.model = good().id;
      await waitUntil(() => words(desk).includes('Không kết nối được'), 'offline');
      delete api.state.faults['models.open'];
      inShadow(desk, '.detail .notice button').click();
      await waitUntil(() => desk.shadowRoot!.querySelector('[part=model]'));
    });
  });

  it('follows the language of the page', async () => {
    const desk = await open(good());
    document.documentElement.lang = 'en';
    try {
      await waitUntil(() => words(inShadow(desk, '#steps-title')) === 'Next step');
      expect(words(inShadow(desk, '#queue-register'))).to.contain('To register');
    } finally {
      document.documentElement.lang = 'vi';
    }
  });
});
