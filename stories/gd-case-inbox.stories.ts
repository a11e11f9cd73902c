import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import type { GdCaseInbox } from '@gd/components';
import { caseOf, type stateOf } from './support/api.js';
import { focused, inside, rootOf, the } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdCaseInbox>('gd-case-inbox');

const meta: Meta = {
  title: 'Elements/gd-case-inbox',
  component: 'gd-case-inbox',
  args,
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const rows = (canvas: HTMLElement) => rootOf('gd-case-inbox', canvas).querySelectorAll('tbody tr');

/** The next due first. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(rows(canvasElement)).toHaveLength(9));
  },
};

/** On a phone each row is a card. */
export const Phone: Story = {
  tags: ['!autodocs'],
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(rows(canvasElement)).toHaveLength(9));
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

/** Only what is overdue. */
export const Overdue: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const inbox = inside('gd-case-inbox', canvasElement);
    await waitFor(() => expect(rows(canvasElement)).toHaveLength(9));
    await userEvent.selectOptions(inbox.getByLabelText(/^(Thời hạn|Due)/), 'true');
    await waitFor(() => expect(rows(canvasElement)).toHaveLength(1));
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
