import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import type { GdCaseInbox } from '@gd/components';
import type { MockState } from '@gd/sdk/mock';
import { caseOf, stateOf } from './support/api.js';
import { focused, inside, rootOf, the } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdCaseInbox>('gd-case-inbox');

const meta: Meta = {
  title: 'Elements/gd-case-inbox',
  component: 'gd-case-inbox',
  args,
  argTypes,
  // Of a commune, as most officers are.
  parameters: { api: { prepare: ({ officer }: MockState) => void (officer.sees = 'unit') } },
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const rows = (canvas: HTMLElement) => rootOf('gd-case-inbox', canvas).querySelectorAll('tbody tr');

/** All sample cases are on the first page. */
const listed = (canvas: HTMLElement, story: string) =>
  waitFor(() => expect(rows(canvas)).toHaveLength(stateOf(story).cases.length));

/** The next due first. */
export const Default: Story = {
  play: async ({ id, canvasElement }) => {
    await listed(canvasElement, id);
  },
};

/** On a phone each row is a card. */
export const Phone: Story = {
  tags: ['!autodocs'],
  globals: { viewport: { value: 'phone' } },
  play: async ({ id, canvasElement }) => {
    await listed(canvasElement, id);
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

/** Only what is overdue. */
export const Overdue: Story = {
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    const inbox = inside('gd-case-inbox', canvasElement);
    await listed(canvasElement, id);
    await userEvent.selectOptions(
      inbox.getByLabelText(/^(Thời hạn|Due)/),
      inbox.getByRole('option', { name: /^(Chỉ việc quá hạn|Overdue only)$/ }),
    );
    await waitFor(() => expect(rows(canvasElement).length).toBeLessThan(stateOf(id).cases.length));
    await expect(rows(canvasElement)[0]).toHaveTextContent(/Quá hạn|Overdue/);
  },
};

/** The case that is open beside the list is marked; choosing one tells the page. */
export const Selected: Story = {
  tags: ['!autodocs'],
  render: (args, { id }) => template({ ...args, 'selected-id': caseOf(id, 'needs_info').id }),
  play: async ({ id, canvasElement }) => {
    const { title, id: caseId, code } = caseOf(id, 'received');
    const chosen = fn();
    the('gd-case-inbox', canvasElement).addEventListener('gd-case-select', ({ detail }) => chosen(detail));
    await userEvent.click(await inside('gd-case-inbox', canvasElement).findByRole('button', { name: title }));
    await expect(chosen).toHaveBeenCalledWith({ id: caseId, code });
    await waitFor(() =>
      expect(rootOf('gd-case-inbox', canvasElement).querySelector('[aria-current=true]')).toHaveTextContent(
        title,
      ),
    );
  },
};

/** Several statuses at once. */
export const Filtered: Story = {
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    const inbox = inside('gd-case-inbox', canvasElement);
    await listed(canvasElement, id);
    await userEvent.click(rootOf('gd-case-inbox', canvasElement).querySelector('#statuses summary')!);
    await userEvent.click(inbox.getByLabelText(/^(Đã tiếp nhận|Received)$/));
    await userEvent.click(inbox.getByLabelText(/^(Đang xử lý|In progress)$/));
    await expect(await inbox.findByText(/đã chọn 2|2 chosen/)).toBeVisible();
  },
};

/** Several are received at once; what waits for something else is passed over. */
export const BulkReceive: Story = {
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    const inbox = inside('gd-case-inbox', canvasElement);
    await listed(canvasElement, id);
    await userEvent.click(inbox.getByLabelText(/^(Chọn tất cả|Select all)/));
    await userEvent.click(await inbox.findByRole('button', { name: /^(Tiếp nhận|Receive) \d+/ }));
    await expect(await inbox.findByText(/^(Đã tiếp nhận \d+ việc|\d+ cases received)/)).toBeVisible();
  },
};

/** One of them fails; it is said for that one, and the others went on. */
export const BulkFailure: Story = {
  tags: ['!autodocs'],
  parameters: { api: { faults: { 'cases.receive': 'forbidden' } } },
  play: async ({ id, canvasElement }) => {
    const inbox = inside('gd-case-inbox', canvasElement);
    await listed(canvasElement, id);
    await userEvent.click(inbox.getByLabelText(/^(Chọn tất cả|Select all)/));
    await userEvent.click(await inbox.findByRole('button', { name: /^(Tiếp nhận|Receive) \d+/ }));
    await expect(await inbox.findByText(/chưa tiếp nhận được|could not be received/)).toBeVisible();
  },
};

export const NothingFound: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const inbox = inside('gd-case-inbox', canvasElement);
    await userEvent.type(inbox.getByRole('searchbox'), 'khong co viec nay');
    await expect(await inbox.findByText(/Không có việc nào khớp|No case matches/)).toBeVisible();
  },
};

/** Three cases at a time. */
export const ShowMore: Story = {
  tags: ['!autodocs'],
  args: { 'page-size': 3 },
  play: async ({ canvasElement }) => {
    const inbox = inside('gd-case-inbox', canvasElement);
    await userEvent.click(await inbox.findByRole('button', { name: /Xem thêm|Show more/ }));
    await waitFor(() => expect(rows(canvasElement)).toHaveLength(6));
    await waitFor(() => expect(rows(canvasElement)[3]).toContainElement(focused() as HTMLElement));
  },
};

export const Empty: Story = {
  parameters: {
    api: {
      prepare: (state: ReturnType<typeof stateOf>) => {
        state.cases = [];
      },
    },
  },
  play: async ({ canvasElement }) => {
    const [message] = await inside('gd-case-inbox', canvasElement).findAllByText(
      /Không có việc nào|There are no/,
    );
    await expect(message).toBeVisible();
  },
};

/** Nobody is signed in, or the key has ended. */
export const SignedOut: Story = {
  parameters: { api: { faults: { 'cases.list': 'unauthenticated' } } },
  play: async ({ canvasElement }) => {
    await expect(
      await inside('gd-case-inbox', canvasElement).findByText(/Chưa đăng nhập|You are not signed in/),
    ).toBeVisible();
  },
};

/** The key has another role. */
export const Forbidden: Story = {
  parameters: { api: { faults: { 'cases.list': 'forbidden' } } },
  play: async ({ canvasElement }) => {
    await expect(
      await inside('gd-case-inbox', canvasElement).findByText(/không có quyền|may not read/),
    ).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'cases.list': 'slow' } } },
  play: async ({ canvasElement }) => {
    await inside('gd-case-inbox', canvasElement).findByText(/Đang tải|Loading/);
  },
};

export const Offline: Story = {
  parameters: { api: { faults: { 'cases.list': 'offline' } } },
  play: async ({ canvasElement }) => {
    await expect(await inside('gd-case-inbox', canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
  },
};
