import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { GdCaseDesk } from '@gd/components';
import type { CaseKind, CaseStatus } from '@gd/rules';
import { caseOf, colleague, stateOf } from './support/api.js';
import { focused, inside, rootOf } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdCaseDesk>('gd-case-desk');

const meta: Meta = {
  title: 'Elements/gd-case-desk',
  component: 'gd-case-desk',
  args,
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const ANSWER =
  'Tổ duy tu của phường đã sửa xong trong buổi sáng và kiểm tra các điểm còn lại trên cùng tuyến đường.';

/** A story with the sample case of a status: the officer sees the steps that the rules allow, and no other. */
const onDesk = (status: CaseStatus): Story => ({
  render: (args, { id }) => template({ ...args, 'case-id': caseOf(id, status).id }),
  play: async ({ id, canvasElement }) => {
    await inside('gd-case-desk', canvasElement).findByRole('article');
    const root = rootOf('gd-case-desk', canvasElement);
    const buttons = [...root.querySelectorAll('[id^="open-"]')].map((one) => one.id.replace('open-', ''));
    const { allowed } = await colleague(id).cases.read(caseOf(id, status).id);
    await expect(buttons.sort()).toEqual([...allowed].sort());
  },
});

/** A story with the first sample case of a kind. */
const ofKind = (kind: CaseKind): Story => ({
  render: (args, { id }) => {
    const found = stateOf(id).cases.find((one) => one.kind === kind);
    return template({ ...args, 'case-id': found?.id });
  },
  play: async ({ canvasElement }) => {
    await inside('gd-case-desk', canvasElement).findByRole('article');
  },
});

async function open(canvas: HTMLElement, command: RegExp): Promise<ReturnType<typeof inside>> {
  const desk = inside('gd-case-desk', canvas);
  await userEvent.click(await desk.findByRole('button', { name: command }));
  return desk;
}

/** No case is chosen yet. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await inside('gd-case-desk', canvasElement).findByText(/Chọn một việc|Choose a case/);
  },
};

export const Submitted: Story = { ...onDesk('submitted') };
export const Received: Story = { ...onDesk('received') };
export const NeedsInfo: Story = { ...onDesk('needs_info') };
export const Transferred: Story = { ...onDesk('transferred') };
/** Overdue, with the reason of each date. */
export const Processing: Story = { ...onDesk('processing') };
export const Answered: Story = { ...onDesk('answered') };
export const Refused: Story = { ...onDesk('refused') };
export const Withdrawn: Story = { ...onDesk('withdrawn') };
export const Closed: Story = { ...onDesk('closed') };

export const Accepted: Story = { ...onDesk('accepted') };
/** Extended, with the days and the reason in the history. */
export const Extended: Story = { ...onDesk('extended') };
export const Suspended: Story = { ...onDesk('suspended') };
export const Reopened: Story = { ...onDesk('reopened') };
export const Information: Story = { ...ofKind('INF') };
export const Complaint: Story = { ...ofKind('CPL') };

/** A denunciation in the feedback channel: never public, with what its sender was told. */
export const Restricted: Story = {
  render: (args, { id }) => {
    const found = stateOf(id).cases.find(({ events }) => events.some(({ type }) => type === 'restricted'));
    return template({ ...args, 'case-id': found?.id });
  },
  play: async ({ canvasElement }) => {
    await inside('gd-case-desk', canvasElement).findByText(/Việc hạn chế|Restricted/);
  },
};

/** A request about personal data: the cases of the same person, each erasable with a reason. */
export const DataRequest: Story = {
  ...ofKind('DSR'),
  play: async ({ canvasElement }) => {
    const desk = await open(canvasElement, /Tìm hồ sơ của cùng người|Find the cases/);
    await expect(await desk.findByText(/hồ sơ của cùng người$|cases? of this person$/)).toBeVisible();
    const [erase] = await desk.findAllByRole('button', {
      name: /^(Xóa dữ liệu cá nhân của hồ sơ|Erase the personal)/,
    });
    await userEvent.click(erase!);
    await expect(await desk.findByRole('dialog')).toBeVisible();
  },
};

/** The limit of the law, and the day that an extension comes to. */
export const Extend: Story = {
  ...onDesk('processing'),
  tags: ['!autodocs'],
  render: (args, { id }) => {
    const open = stateOf(id).cases.findLast(({ status, kind }) => status === 'processing' && kind === 'INF');
    return template({ ...args, 'case-id': open?.id });
  },
  play: async ({ canvasElement }) => {
    const desk = await open(canvasElement, /^(Gia hạn|Extend)$/);
    await expect(await desk.findByText(/^(Tối đa|At most) \d+/)).toBeVisible();
    await userEvent.type(desk.getByLabelText(/^(Gia hạn thêm|Extend by)/), '5');
    await expect(await desk.findByText(/^(Hạn trả lời mới|New due day)/)).toBeVisible();
  },
};

/** One matter becomes two. */
export const Split: Story = {
  ...onDesk('received'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const desk = await open(canvasElement, /^(Tách nội dung|Split)$/);
    await userEvent.click(await desk.findByRole('button', { name: /Thêm một hồ sơ|Add another/ }));
    await expect(await desk.findByRole('group', { name: /(Hồ sơ mới thứ|New case) 2$/ })).toBeVisible();
    await userEvent.click(desk.getByRole('button', { name: /^(Tách thành|Split into)/ }));
    await expect(await desk.findByRole('alert')).toBeVisible();
  },
};

/** What the machine found is marked and proposed for masking; nothing goes public before the confirmation. */
export const PublishReview: Story = {
  ...onDesk('answered'),
  parameters: {
    api: {
      prepare: (state: ReturnType<typeof stateOf>) => {
        const answered = state.cases.find(({ status }) => status === 'answered');
        if (!answered) return;
        answered.content = `${answered.content} Liên hệ Nguyễn Thị Lan, số 0912 345 678.`;
        answered.sender = { name: 'Nguyễn Thị Lan', address: 'Ngõ 8', phone: '0912345678' };
        answered.fileIds = [...state.files.keys()].slice(0, 1);
      },
    },
  },
  play: async ({ canvasElement }) => {
    const desk = await open(canvasElement, /^(Công khai|Publish)$/);
    await userEvent.click(await desk.findByLabelText(/^(Công khai ảnh|Publish photo)/));
    await userEvent.click(await desk.findByRole('button', { name: /Thêm vùng che|Add a box/ }));
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
    await userEvent.click(desk.getByRole('button', { name: /^(Công khai|Publish)$/ }));
    const summary = await desk.findByRole('alert');
    await waitFor(() => expect(focused()).toBe(summary));
    await expect(summary).toHaveTextContent(/đánh dấu xác nhận|then confirm/);
  },
};

/** The officer receives a case with a word to its sender. */
export const Receive: Story = {
  ...onDesk('submitted'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const desk = await open(canvasElement, /^(Tiếp nhận|Receive)$/);
    await userEvent.type(await desk.findByLabelText(/^(Ghi chú|A note)/), 'Đã nhận, phường sẽ kiểm tra.');
    await userEvent.click(desk.getByRole('button', { name: /^(Tiếp nhận|Receive)$/ }));
    const recorded = await desk.findByText(/Đã ghi|Recorded/);
    await waitFor(() => expect(focused()).toBe(recorded));
  },
};

/** An answer with nothing in it: the summary leads to each field. */
export const AnswerMissing: Story = {
  ...onDesk('processing'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const desk = await open(canvasElement, /^(Trả lời|Answer)$/);
    await userEvent.click(await desk.findByRole('button', { name: /Gửi trả lời|Send the answer/ }));
    const summary = await desk.findByRole('alert');
    await waitFor(() => expect(focused()).toBe(summary));
    await expect(summary.querySelectorAll('a').length).toBeGreaterThanOrEqual(2);
  },
};

/** The answer is written and sent. */
export const Answer: Story = {
  ...onDesk('processing'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const desk = await open(canvasElement, /^(Trả lời|Answer)$/);
    await userEvent.type(await desk.findByRole('textbox', { name: /^(Nội dung trả lời|Answer)/ }), ANSWER);
    await userEvent.type(desk.getByLabelText(/^(Ai đã thực hiện|Who did it)/), 'Tổ duy tu đô thị');
    await userEvent.click(desk.getByRole('button', { name: /Gửi trả lời|Send the answer/ }));
    await expect(await desk.findByText(/Đã ghi|Recorded/)).toBeVisible();
  },
};

/** To another commune of the province, with the reason. */
export const Transfer: Story = {
  ...onDesk('received'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const desk = await open(canvasElement, /^(Chuyển xử lý|Transfer)$/);
    await desk.findByLabelText(/^(Lý do|Reason)/);
    await expect(rootOf('gd-case-desk', canvasElement).querySelector('gd-unit-picker')).toBeVisible();
  },
};

/** A colleague was faster: the case is read again, what was typed stays. */
export const StaleVersion: Story = {
  ...onDesk('received'),
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    const desk = await open(canvasElement, /^(Từ chối|Refuse)$/);
    const reason = await desk.findByLabelText(/^(Lý do|Reason)/);
    await userEvent.type(reason, 'Không thuộc thẩm quyền của phường.');
    const { cases } = colleague(id);
    const { id: caseId } = caseOf(id, 'received');
    const { etag } = await cases.read(caseId).withResponse();
    await cases.ask(caseId, { question: 'Ngõ 8 của phố nào?' }, { ifMatch: etag ?? '' });
    await userEvent.click(desk.getByRole('button', { name: /Gửi từ chối|Send the refusal/ }));
    await expect(await desk.findByText(/người khác cập nhật|Someone else/)).toBeVisible();
    await expect(desk.getByLabelText(/^(Lý do|Reason)/)).toHaveValue('Không thuộc thẩm quyền của phường.');
  },
};

/** The sender's contact is read only when asked for. */
export const Contact: Story = {
  ...onDesk('submitted'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const desk = await open(canvasElement, /Xem liên hệ|Show the sender/);
    await expect(await desk.findByText('Nguyễn Thị Lan')).toBeVisible();
  },
};

export const NotFound: Story = {
  args: { 'case-id': '0193540e-5a00-7000-8000-00000000dead' },
  play: async ({ canvasElement }) => {
    await inside('gd-case-desk', canvasElement).findByText(/Không có việc này|There is no such case/);
  },
};

export const Loading: Story = {
  ...onDesk('submitted'),
  parameters: { api: { faults: { 'cases.read': 'slow' } } },
  play: async ({ canvasElement }) => {
    await inside('gd-case-desk', canvasElement).findByText(/Đang tải|Loading/);
  },
};

export const SignedOut: Story = {
  ...onDesk('submitted'),
  parameters: { api: { faults: { 'cases.read': 'unauthenticated' } } },
  play: async ({ canvasElement }) => {
    await inside('gd-case-desk', canvasElement).findByText(/Chưa đăng nhập|You are not signed in/);
  },
};

export const Offline: Story = {
  ...onDesk('submitted'),
  parameters: { api: { faults: { 'cases.read': 'offline' } } },
  play: async ({ canvasElement }) => {
    await expect(await inside('gd-case-desk', canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
  },
};
