import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import type { GdFeedbackForm } from '@gd/components';
import { stateOf } from './support/api.js';
import { focused, inside, rootOf, the } from './support/elements.js';
import { pdf, photo } from './support/files.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdFeedbackForm>('gd-feedback-form');

const meta: Meta = {
  title: 'Elements/gd-feedback-form',
  component: 'gd-feedback-form',
  args: { ...args, 'status-href': '#theo-doi' },
  argTypes,
  render: (args) => template(args),
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};
export default meta;

type Story = StoryObj;

const CONTENT = /^(Việc gì đã xảy ra|What happened)/;
const FEEDBACK = /^(Phản ánh (?!,)|Feedback (?!on))/;
const TO_REVIEW = /Tiếp tục: xem lại|Continue: check/;
const SEND = /^(Gửi|Send)$/;

const form = (canvas: HTMLElement) => inside('gd-feedback-form', canvas);

async function write(canvas: HTMLElement): Promise<void> {
  const fields = form(canvas);
  await userEvent.type(
    await fields.findByLabelText(CONTENT),
    'Ba bóng đèn đường trong ngõ 8 đã tắt hơn một tuần.',
  );
  await userEvent.type(fields.getByLabelText(/^(Tiêu đề|Title)/), 'Đèn đường ngõ 8 không sáng');
  await userEvent.click(fields.getByRole('radio', { name: FEEDBACK }));
  await userEvent.click(fields.getByRole('radio', { name: /^(Không ghi tên|Without my name)/ }));
}

async function review(canvas: HTMLElement): Promise<void> {
  await write(canvas);
  await userEvent.click(form(canvas).getByRole('button', { name: TO_REVIEW }));
  await form(canvas).findByRole('heading', { name: /Xem lại trước khi gửi|Check before sending/ });
}

async function send(canvas: HTMLElement): Promise<void> {
  await review(canvas);
  await userEvent.click(form(canvas).getByRole('button', { name: SEND }));
}

/** Empty; the portal's own ward is proposed as the place. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await expect(await form(canvasElement).findByLabelText(CONTENT)).toBeVisible();
  },
};

/** A recommendation says what is wanted, and needs a name. */
export const Recommendation: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.click(await fields.findByRole('radio', { name: /^(Kiến nghị|Recommendation)/ }));
    await expect(await fields.findByLabelText(/^(Bạn muốn cơ quan|What do you want)/)).toHaveAttribute(
      'aria-required',
      'true',
    );
    await expect(fields.queryByRole('radio', { name: /^(Không ghi tên|Without my name)/ })).toBeNull();
  },
};

/** A portal that takes no anonymous reports and one kind only. */
export const NameRequired: Story = {
  parameters: {
    api: {
      prepare: ({ site }: ReturnType<typeof stateOf>) => {
        site.anonymousAllowed = false;
        site.kinds = ['FBK'];
      },
    },
  },
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await expect(await fields.findByLabelText(/^(Họ và tên|Full name)/)).toBeVisible();
    await expect(fields.queryByRole('radio')).toBeNull();
  },
};

/** Sent on with nothing in it: the summary has the focus and leads to each field. */
export const Errors: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.click(await fields.findByRole('button', { name: TO_REVIEW }));
    const summary = rootOf('gd-feedback-form', canvasElement).getElementById('error-summary');
    await waitFor(() => expect(focused()).toBe(summary));
    const [first] = summary?.querySelectorAll('a') ?? [];
    if (first) await userEvent.click(first);
    await expect(focused()).toBe(fields.getByLabelText(CONTENT));
  },
};

/** The server refuses a field: it is said at the field and in the summary. */
export const RefusedByServer: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.submit': 'validation_failed' } } },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    const root = rootOf('gd-feedback-form', canvasElement);
    await waitFor(() => expect(focused()).toBe(root.getElementById('error-summary')));
    await expect(form(canvasElement).getByLabelText(/^(Tiêu đề|Title)/)).toHaveAttribute(
      'aria-invalid',
      'true',
    );
  },
};

/** What the device answers when the page asks where it is. */
const device = (answer: Partial<GeolocationCoordinates> | 1) => () => {
  const getCurrentPosition = (found: PositionCallback, failed: PositionErrorCallback) =>
    answer === 1
      ? failed({ code: 1 } as GeolocationPositionError)
      : found({ coords: answer, timestamp: 0 } as GeolocationPosition);
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
  return () => void Reflect.deleteProperty(navigator, 'geolocation');
};

async function locate(canvas: HTMLElement): Promise<void> {
  await userEvent.click(
    await form(canvas).findByRole('button', { name: /^(Dùng vị trí|Use my current position)/ }),
  );
}

/** The device's own position, asked for by a press, with how exact it is. */
export const Position: Story = {
  tags: ['!autodocs'],
  beforeEach: device({ latitude: 20.2506, longitude: 105.9745, accuracy: 12 }),
  play: async ({ canvasElement }) => {
    await locate(canvasElement);
    await expect(await form(canvasElement).findByText(/sai số khoảng 12 m|within about 12 m/)).toBeVisible();
  },
};

/** Indoors a device may be off by a street or more; the person is told. */
export const PositionInexact: Story = {
  tags: ['!autodocs'],
  beforeEach: device({ latitude: 20.2506, longitude: 105.9745, accuracy: 1430 }),
  play: async ({ canvasElement }) => {
    await locate(canvasElement);
    await expect(await form(canvasElement).findByText(/1[,.]4 km/)).toBeVisible();
  },
};

/** The browser may not tell where it is; coordinates can be pasted, and what is outside Viet Nam is refused. */
export const PositionDenied: Story = {
  tags: ['!autodocs'],
  beforeEach: device(1),
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    const typed = await fields.findByLabelText(/^(Hoặc gõ, dán|Or type or paste)/);
    await userEvent.type(typed, '48.8584, 2.2945');
    // What a person fires by going on; typing by script does not.
    await fireEvent.change(typed);
    await expect(await fields.findByText(/nằm ngoài Việt Nam|lie outside Viet Nam/)).toBeVisible();
    await locate(canvasElement);
    await expect(
      await fields.findByText(/không được phép lấy vị trí|may not give the position/),
    ).toBeVisible();
    await expect(typed).toHaveValue('48.8584, 2.2945');
  },
};

/** Two photos, and a document over the limit of 25 MiB. */
export const Files: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await fields.findByLabelText(CONTENT);
    const input = rootOf('gd-feedback-form', canvasElement).querySelector<HTMLInputElement>(
      'input[type=file]',
    );
    if (!input) throw new Error('There is no file input');
    const chosen = [
      await photo('den-duong-1.jpg'),
      await photo('den-duong-2.jpg'),
      pdf('bien-ban.pdf', 26_300_000),
    ];
    await userEvent.upload(input, chosen);
    await waitFor(() => expect(fields.getAllByText(/Đã tải lên|Uploaded/)).toHaveLength(2));
    await expect(fields.getByText(/bien-ban\.pdf/)).toBeVisible();
  },
};

/** A photo that did not arrive can be sent again or taken out. */
export const UploadFailed: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'files.upload': 'offline' } } },
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await fields.findByLabelText(CONTENT);
    const input = rootOf('gd-feedback-form', canvasElement).querySelector<HTMLInputElement>(
      'input[type=file]',
    );
    if (!input) throw new Error('There is no file input');
    await userEvent.upload(input, [await photo('den-duong-1.jpg')]);
    await expect(
      await fields.findByRole('button', { name: /^(Thử lại|Try again).*den-duong-1/ }),
    ).toBeVisible();
  },
};

/** The page was left and opened again: nothing typed is lost. */
export const DraftRestored: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await write(canvasElement);
    const before = the('gd-feedback-form', canvasElement);
    before.replaceWith(before.cloneNode());
    await expect(await form(canvasElement).findByText(/đã được khôi phục|has been restored/)).toBeVisible();
    await expect(form(canvasElement).getByLabelText(/^(Tiêu đề|Title)/)).toHaveValue(
      'Đèn đường ngõ 8 không sáng',
    );
  },
};

/** All answers once more before they are sent. */
export const Review: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await review(canvasElement);
    await expect(form(canvasElement).getByRole('button', { name: SEND })).toBeVisible();
  },
};

/** On its way. */
export const Submitting: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.submit': 'slow' } } },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await expect(
      await form(canvasElement).findByRole('button', { name: /Đang gửi|Sending/ }),
    ).toHaveAttribute('aria-disabled', 'true');
  },
};

/** No answer came: everything is still there, and sending again counts once. */
export const NotSent: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.submit': 502 } } },
  play: async ({ id, canvasElement }) => {
    const before = stateOf(id).cases.length;
    await send(canvasElement);
    const again = await form(canvasElement).findByRole('button', { name: /Gửi lại|Send again/ });
    await expect(again).toBeVisible();
    await expect(stateOf(id).cases).toHaveLength(before);
  },
};

/** Without a network it waits on the device; a page that is opened later shows what waits. */
export const WaitsOnDevice: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.submit': 'offline' } } },
  beforeEach: () => {
    try {
      indexedDB.deleteDatabase('gd-outbox');
    } catch {
      // As a test the story stands on a page that may not store anything; the outbox is then in memory.
    }
  },
  play: async ({ id, canvasElement }) => {
    const before = stateOf(id).cases.length;
    await review(canvasElement);
    const { late } = the('gd-feedback-form', canvasElement) as unknown as {
      late: { flow: { outbox: { room?: unknown } } };
    };
    await waitFor(() => expect(late.flow.outbox.room).toBeDefined());
    await userEvent.click(form(canvasElement).getByRole('button', { name: SEND }));
    await form(canvasElement).findByRole('heading', { name: /Đã lưu trên máy này|Saved on this device/ });
    await expect(form(canvasElement).getByRole('button', { name: /Gửi ngay|Send now/ })).toBeVisible();
    await expect(stateOf(id).cases).toHaveLength(before);
  },
};

/** What waited was sent: its receipt is opened by the person, and then gone from the device. */
export const SentFromDevice: Story = {
  ...WaitsOnDevice,
  play: async (context) => {
    await WaitsOnDevice.play?.(context);
    const { id, canvasElement } = context;
    stateOf(id).faults = {};
    const fields = form(canvasElement);
    await userEvent.click(fields.getByRole('button', { name: /Gửi ngay|Send now/ }));
    await expect(await fields.findByRole('button', { name: /Mở biên nhận|Open the receipt/ })).toBeVisible();
  },
};

/** Code, secret and what happens next; it prints. */
export const Done: Story = {
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    await send(canvasElement);
    await form(canvasElement).findByRole('heading', { name: /Đã gửi phản ánh|Sent: feedback/ });
    const [{ code } = { code: '' }] = stateOf(id).cases;
    await expect(form(canvasElement).getByText(code)).toBeVisible();
  },
};

/** The words point to a kind, with the reason; all kinds are there, and nothing is chosen for anybody. */
export const SuggestedKind: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.type(
      await fields.findByLabelText(CONTENT),
      'Ngõ 12 tối quá, đề nghị lắp thêm đèn đường.',
    );
    await expect(await fields.findByText(/Gợi ý: |Suggestion: /)).toBeVisible();
    await expect(fields.getAllByRole('radio', { checked: false }).length).toBeGreaterThan(7);
  },
};

/** What a request for information asks for. */
export const InformationRequest: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.click(await fields.findByRole('radio', { name: /^(Yêu cầu cung cấp|Request for)/ }));
    await expect(fields.getByLabelText(/^(Số định danh|Personal identification)/)).toBeVisible();
    await expect(fields.getByRole('radio', { name: /^(Bản giấy|On paper)/ })).toBeVisible();
  },
};

/** A request about personal data. */
export const DataRequest: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.click(await fields.findByRole('radio', { name: /^(Yêu cầu về dữ liệu|Personal data)/ }));
    await expect(fields.getByRole('radio', { name: /^(Xóa dữ liệu|Erase data)/ })).toBeVisible();
  },
};

/** A group is spoken for by one or two; the form says so when there are more. */
export const Group: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.click(await fields.findByText(/^(Gửi thay tổ chức|For an organisation)/));
    await userEvent.type(fields.getByLabelText(/^(Số người|How many people)/), '8');
    await userEvent.type(
      fields.getByLabelText(/^(Họ tên người đại diện|Names of the representatives)/),
      'Nguyễn Thị Hoa{enter}Trần Văn Bình{enter}Lê Thị Cúc',
    );
    await write(canvasElement);
    await userEvent.click(fields.getByRole('radio', { name: /^(Ghi họ tên|With my name)/ }));
    await userEvent.click(fields.getByRole('button', { name: TO_REVIEW }));
    await expect(await fields.findAllByText(/từ 1 đến 2 người|1 to 2 representatives/)).not.toHaveLength(0);
  },
};

/** A complaint is drafted here and lodged on signed paper. */
export const Complaint: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.type(
      await fields.findByLabelText(CONTENT),
      'Tôi khiếu nại quyết định thu hồi đất của gia đình tôi.',
    );
    const root = rootOf('gd-feedback-form', canvasElement);
    await waitFor(() => expect(root.querySelector('gd-complaint-draft:defined')).toBeVisible());
    await expect(fields.queryByRole('button', { name: TO_REVIEW })).toBeNull();
  },
};

/** A denunciation is guided; nothing typed is sent or kept. */
export const Denunciation: Story = {
  tags: ['!autodocs'],
  // Looks into it for what must not be there.
  parameters: { storage: 'allowed' },
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.type(
      await fields.findByLabelText(CONTENT),
      'Tôi tố cáo một cán bộ đã nhận hối lộ khi làm giấy tờ.',
    );
    const root = rootOf('gd-feedback-form', canvasElement);
    await waitFor(() => expect(root.querySelector('gd-denunciation-guide:defined')).toBeVisible());
    await expect(JSON.stringify({ ...sessionStorage })).not.toContain('hối lộ');
  },
};

/** The person goes on with feedback all the same: the receipt says how to lodge it, and that it is not published. */
export const DenunciationAsFeedback: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.type(
      await fields.findByLabelText(CONTENT),
      'Tôi tố cáo một cán bộ đã nhận hối lộ khi làm giấy tờ.',
    );
    await userEvent.click(await fields.findByRole('button', { name: /^(Vẫn gửi|Send it as feedback)/ }));
    await userEvent.type(fields.getByLabelText(/^(Tiêu đề|Title)/), 'Cán bộ nhận tiền');
    await userEvent.click(fields.getByRole('radio', { name: /^(Không ghi tên|Without my name)/ }));
    await userEvent.click(fields.getByRole('button', { name: TO_REVIEW }));
    await userEvent.click(await fields.findByRole('button', { name: SEND }));
    await expect(
      await fields.findByText(/Nội dung này không được công khai|This is not published/),
    ).toBeVisible();
  },
};

/** Several matters in one text are better sent one by one. */
export const Mixed: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.type(
      await fields.findByLabelText(CONTENT),
      'Tôi khiếu nại quyết định phạt và tố cáo cán bộ nhận hối lộ.',
    );
    await expect(await fields.findByText(/gồm nhiều việc|several matters/)).toBeVisible();
  },
};

/** Something alike has been answered: a hint, with “me too”. */
export const Similar: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const fields = form(canvasElement);
    await userEvent.type(await fields.findByLabelText(/^(Tiêu đề|Title)/), 'Nắp cống hỏng trên đường');
    await userEvent.click(
      (await fields.findAllByRole('button', { name: /^(Tôi cũng gặp|Me too)/ }))[0] ?? canvasElement,
    );
    await expect(await fields.findByRole('button', { name: /Đã ghi nhận|was counted/ })).toBeVisible();
  },
};

/** The device could not do the automatic check, and the server needs it now: the ways that are left. */
export const ProofRequired: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.submit': 'proof_required' } } },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await expect(
      await form(canvasElement).findByText(/gửi tại trụ sở|hand it in at the office/),
    ).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'sites.read': 'slow' } } },
  play: async ({ canvasElement }) => {
    await form(canvasElement).findByText(/Đang tải|Loading/);
  },
};

/** The portal's key is wrong. */
export const UnknownSite: Story = {
  parameters: { api: { faults: { 'sites.read': 'site_key_unknown' } } },
  play: async ({ canvasElement }) => {
    await expect(await form(canvasElement).findByRole('alert')).toHaveTextContent(/Mã yêu cầu|Request id/);
  },
};

/** The page's own way on stands in the slot `fallback`. */
export const Offline: Story = {
  parameters: { api: { faults: { 'sites.read': 'offline' } } },
  render: (args) => template(args, html`<a slot="fallback" href="tel:1022">Gọi 1022</a>`),
  play: async ({ canvas, canvasElement }) => {
    await expect(await form(canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
    await expect(canvas.getByRole('link', { name: 'Gọi 1022' })).toBeVisible();
  },
};
