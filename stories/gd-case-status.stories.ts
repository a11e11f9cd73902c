import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import type { GdCaseStatus } from '@gd/components';
import { CASE_STATUS_LABELS, type CaseStatus } from '@gd/rules';
import { SAMPLE_SECRET } from '@gd/sdk/mock';
import { caseOf, stateOf } from './support/api.js';
import { focused, inside } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdCaseStatus>('gd-case-status');

const meta: Meta = {
  title: 'Elements/gd-case-status',
  component: 'gd-case-status',
  args,
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const CODE = /Mã theo dõi|Tracking code/;
const SECRET = /^(Mật mã|Secret)/;
const OPEN = /Xem kết quả|Show the case/;

async function enter(canvas: HTMLElement, code: string, secret: string): Promise<void> {
  const lookup = inside('gd-case-status', canvas);
  await userEvent.type(lookup.getByLabelText(CODE), code);
  await userEvent.type(lookup.getByLabelText(SECRET), secret);
  await userEvent.click(lookup.getByRole('button', { name: OPEN }));
}

/** A story with a case that is open from the start, as after a submission on the same page. */
const opened = (status: CaseStatus): Story => ({
  render: (args, { id }) =>
    template({ ...args, credentials: { code: caseOf(id, status).code, secret: SAMPLE_SECRET } }),
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    await view.findByRole('article');
    const { vi, en } = CASE_STATUS_LABELS[status];
    await expect(view.getAllByText(new RegExp(`^(${vi}|${en})$`))).not.toHaveLength(0);
  },
});

/** Asks for code and secret. */
export const Lookup: Story = {
  play: async ({ canvasElement }) => {
    await expect(inside('gd-case-status', canvasElement).getByLabelText(SECRET)).toBeVisible();
  },
};

/** Both are missing: the summary has the focus and leads to each field. */
export const NothingEntered: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const lookup = inside('gd-case-status', canvasElement);
    await userEvent.click(lookup.getByRole('button', { name: OPEN }));
    const summary = await lookup.findByRole('alert');
    await waitFor(() => expect(focused()).toBe(summary));
    await expect(summary.querySelectorAll('a')).toHaveLength(2);
  },
};

/** A mistyped letter is told by the code itself, before anything is asked of the server. */
export const MistypedCode: Story = {
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    const lookup = inside('gd-case-status', canvasElement);
    const { code } = caseOf(id, 'answered');
    const last = code.endsWith('2') ? '3' : '2';
    await userEvent.type(lookup.getByLabelText(CODE), code.slice(0, -1) + last);
    // The browser sends this as a field that was changed is left.
    await fireEvent.change(lookup.getByLabelText(CODE));
    await expect(await lookup.findByText(/có ký tự gõ nhầm|mistyped somewhere/)).toBeVisible();
  },
};

/** Well formed, but nothing has this code and secret. What was typed stays. */
export const WrongSecret: Story = {
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    const { code } = caseOf(id, 'answered');
    await enter(canvasElement, code, SAMPLE_SECRET.replace('m', 'n'));
    const lookup = inside('gd-case-status', canvasElement);
    await expect(await lookup.findByText(/Không tìm thấy hồ sơ|No case has this code/)).toBeVisible();
    await expect(lookup.getByLabelText(CODE)).toHaveValue(code);
  },
};

/** Code and secret are typed, and the case opens. */
export const OpenByCode: Story = {
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    const theCase = caseOf(id, 'answered');
    await enter(canvasElement, theCase.code, SAMPLE_SECRET);
    const title = await inside('gd-case-status', canvasElement).findByRole('heading', {
      name: theCase.title,
    });
    await waitFor(() => expect(focused()).toBe(title));
  },
};

export const Submitted: Story = { ...opened('submitted') };
export const Received: Story = { ...opened('received') };
export const NeedsInfo: Story = { ...opened('needs_info') };
export const Transferred: Story = { ...opened('transferred') };
/** Its due dates show what is overdue, and why each date is that date. */
export const Processing: Story = { ...opened('processing') };
export const Answered: Story = { ...opened('answered') };
export const Refused: Story = { ...opened('refused') };
export const Withdrawn: Story = { ...opened('withdrawn') };
export const Closed: Story = { ...opened('closed') };

/** Why a date is that date: law, working days, days not counted. */
export const WhyThisDate: Story = {
  ...opened('received'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    const [why] = await view.findAllByText(/Vì sao là ngày này|Why this date/);
    if (why) await userEvent.click(why);
    await waitFor(() => expect(view.getAllByText(/^(Căn cứ|Basis):/)[0]).toBeVisible());
  },
};

/** The sender answers a question of the authority. */
export const Reply: Story = {
  ...opened('needs_info'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    await userEvent.type(
      await view.findByLabelText(/Nội dung bổ sung|Your information/),
      'Rác ở cổng phía bắc của chợ.',
    );
    await userEvent.click(view.getByRole('button', { name: /Gửi bổ sung|Send more information/ }));
    const done = await view.findByText(/Đã gửi bổ sung|Your information was sent/);
    await waitFor(() => expect(focused()).toBe(done));
  },
};

/** The question before a case is withdrawn. */
export const Withdraw: Story = {
  ...opened('received'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    await userEvent.click(await view.findByRole('button', { name: /^(Rút lại|Withdraw)/ }));
    await expect(await view.findByRole('dialog')).toBeVisible();
  },
};

/** The sender says that it is done, and the case is closed. */
export const Confirm: Story = {
  ...opened('answered'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    await userEvent.click(await view.findByRole('button', { name: /^(Xác nhận đã|Confirm that)/ }));
    await view.findByRole('dialog');
    await userEvent.click(view.getByRole('button', { name: /^(Xác nhận|Confirm)$/ }));
    const done = await view.findByText(/Đã xác nhận|Confirmed\./);
    await waitFor(() => expect(focused()).toBe(done));
  },
};

/** A step of the sender gets no answer; what was typed stays. */
export const ReplyOffline: Story = {
  ...opened('needs_info'),
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.reply': 'offline' } } },
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    const text = await view.findByLabelText(/Nội dung bổ sung|Your information/);
    await userEvent.type(text, 'Rác ở cổng phía bắc của chợ.');
    await userEvent.click(view.getByRole('button', { name: /Gửi bổ sung|Send more information/ }));
    await view.findByText(/Không kết nối được|No connection/);
    await expect(text).toHaveValue('Rác ở cổng phía bắc của chợ.');
  },
};

/** The sender writes to the office beside the procedure. */
export const Write: Story = {
  ...opened('processing'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    await userEvent.click(await view.findByText(/^(Nhắn thêm cho cơ quan|Write to the office)/));
    await userEvent.type(view.getByLabelText(/^(Lời nhắn|Message)/), 'Bao giờ thì xong ạ?');
    await userEvent.click(view.getByRole('button', { name: /Gửi tin nhắn|Send the message/ }));
    await expect(await view.findByText('Bao giờ thì xong ạ?')).toBeVisible();
  },
};

/** Five words, and a comment. */
export const Rate: Story = {
  ...opened('answered'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    await userEvent.click(await view.findByRole('radio', { name: /^(Hài lòng|Satisfied)$/ }));
    await userEvent.click(view.getByRole('button', { name: /^(Gửi đánh giá|Send the rating)$/ }));
    const done = await view.findByText(/Đã ghi nhận đánh giá|rating was recorded/);
    await waitFor(() => expect(focused()).toBe(done));
  },
};

/** Once, with a reason and photos. */
export const Reopen: Story = {
  ...opened('answered'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    await userEvent.click(await view.findByRole('button', { name: /^(Phản ánh lại|Reopen):/ }));
    await userEvent.click(await view.findByRole('button', { name: /^(Gửi phản ánh lại|Reopen)$/ }));
    await expect(await view.findByText(/ít nhất 10 ký tự|at least 10 characters/)).toBeVisible();
  },
};

/** Checked on the reader's own device: what each step commits to, and that the public log has it. */
export const Verified: Story = {
  ...opened('answered'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    await userEvent.click(
      await view.findByRole('button', { name: /^(Kiểm tra biên nhận|Check the receipt)/ }),
    );
    await expect(await view.findByText(/Không thấy gì bị sửa|Nothing was found changed/)).toBeVisible();
  },
};

/** A new step that no checkpoint of the log covers yet. */
export const NotYetInLog: Story = {
  ...opened('submitted'),
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'log.inclusion': 'not_found' } } },
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    await userEvent.click(
      await view.findByRole('button', { name: /^(Kiểm tra biên nhận|Check the receipt)/ }),
    );
    await expect(await view.findByText(/thử lại sau một phút|Try again in a minute/)).toBeVisible();
  },
};

/** A denunciation that came as feedback: how and where to lodge it stands on top. */
export const Restricted: Story = {
  render: (args, { id }) => {
    const one = stateOf(id).cases.find(({ title }) => title.includes('nhận tiền'));
    return template({ ...args, credentials: { code: one?.code ?? '', secret: SAMPLE_SECRET } });
  },
  play: async ({ canvasElement }) => {
    const view = inside('gd-case-status', canvasElement);
    await expect(await view.findByText(/không được công khai|not published/)).toBeVisible();
  },
};

export const Loading: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.track': 'slow' } } },
  play: async ({ id, canvasElement }) => {
    await enter(canvasElement, caseOf(id, 'answered').code, SAMPLE_SECRET);
    await inside('gd-case-status', canvasElement).findByRole('button', { name: /Đang tìm|Looking/ });
  },
};

export const ServerError: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.track': 'internal_error' } } },
  play: async ({ id, canvasElement }) => {
    await enter(canvasElement, caseOf(id, 'answered').code, SAMPLE_SECRET);
    const view = inside('gd-case-status', canvasElement);
    await expect(await view.findByRole('alert')).toHaveTextContent(/Mã yêu cầu|Request id/);
  },
};

/** The page's own way on stands in the slot `fallback`. */
export const Offline: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.track': 'offline' } } },
  render: (args) => template(args, html`<a slot="fallback" href="tel:1022">Gọi 1022</a>`),
  play: async ({ id, canvas, canvasElement }) => {
    await enter(canvasElement, caseOf(id, 'answered').code, SAMPLE_SECRET);
    await inside('gd-case-status', canvasElement).findByText(/Không kết nối được|No connection/);
    await expect(canvas.getByRole('link', { name: 'Gọi 1022' })).toBeVisible();
  },
};
