import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import type { GdModelDesk } from '@gd/components';
import type { MockModel } from '@gd/sdk/mock';
import { colleague, stateOf } from './support/api.js';
import { focused, inside, rootOf, the } from './support/elements.js';
import { helpersFor } from './support/helpers.js';

const { args, argTypes, template } = helpersFor<GdModelDesk>('gd-model-desk');

const meta: Meta = {
  title: 'Elements/gd-model-desk',
  component: 'gd-model-desk',
  args,
  argTypes,
  render: (args) => template(args),
};
export default meta;

type Story = StoryObj;

const NOTE = 'Các hộ đều tham gia, có thể nhân rộng ra các thôn khác.';

const typesOf = ({ events }: MockModel) => events.map(({ type }) => type);

/** The first sample model that is like this. */
function modelOf(story: string, is: (model: MockModel) => boolean): MockModel {
  const found = stateOf(story).models.find(is);
  if (!found) throw new Error('There is no such sample model');
  return found;
}
const isNominated = (model: MockModel) => typesOf(model).join() === 'nominated';
const isRunning = (model: MockModel) =>
  typesOf(model).includes('started') &&
  !typesOf(model).some((type) => type === 'reported' || type === 'removed');
/** Scored by two colleagues; the committee has not come to it. */
const OPEN_SCORING = 'dvk-003';
const STORY = 'dvk-001';

const desk = (canvas: HTMLElement) => inside('gd-model-desk', canvas);
const shown = (canvas: HTMLElement) => desk(canvas).findByRole('article');

/** A story with one model: the officer sees the steps that the rules allow, and no other. */
const onDesk = (is: (model: MockModel) => boolean): Story => ({
  render: (args, { id }) => template({ ...args, model: modelOf(id, is).id }),
  play: async ({ id, canvasElement }) => {
    await shown(canvasElement);
    const buttons = [...rootOf('gd-model-desk', canvasElement).querySelectorAll('.steps [id^="open-"]')];
    const { allowed, copiedFrom } = await colleague(id).models.open(modelOf(id, is).id);
    const offered = allowed.filter((command) => command !== 'unlink' || copiedFrom.length > 0);
    await expect(buttons.map((one) => one.id.replace('open-', ''))).toEqual(offered);
  },
});
const bySlug = (slug: string): Story => onDesk((model) => model.slug === slug);

async function open(canvas: HTMLElement, step: RegExp): Promise<ReturnType<typeof inside>> {
  const found = desk(canvas);
  await userEvent.click(await found.findByRole('button', { name: step }));
  return found;
}

/** The register, with the work that waits. */
export const List: Story = {
  play: async ({ canvasElement }) => {
    const button = await desk(canvasElement).findByRole('button', { name: /^(Chờ đăng ký|To register)/ });
    await waitFor(() => expect(button).toHaveTextContent('3'));
  },
};

/** Only what waits to be registered. */
export const ToRegister: Story = {
  args: { queue: 'register' },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(rootOf('gd-model-desk', canvasElement).querySelectorAll('tbody tr')).toHaveLength(3),
    );
  },
};

/** On a phone the list gives way to the model, and comes back by a button. */
export const Phone: Story = {
  tags: ['!autodocs'],
  args: { queue: 'register' },
  globals: { viewport: { value: 'phone' } },
  play: async ({ id, canvasElement }) => {
    const model = modelOf(id, isNominated);
    const chosen = fn();
    the('gd-model-desk', canvasElement).addEventListener('gd-model-select', ({ detail }) => chosen(detail));
    await userEvent.click(await desk(canvasElement).findByRole('button', { name: model.title.vi }));
    await expect(chosen).toHaveBeenCalledWith({ id: model.id, slug: model.slug });
    const title = await desk(canvasElement).findByRole('heading', { name: model.title.vi });
    await waitFor(() => expect(focused()).toBe(title));
    await userEvent.click(desk(canvasElement).getByRole('button', { name: /Về danh sách|Back to the list/ }));
    await waitFor(() => expect(focused()).toHaveTextContent(model.title.vi));
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

export const Nominated: Story = { ...onDesk(isNominated) };
export const Running: Story = { ...onDesk(isRunning) };
/** With story, photos, decisions and a concluded scoring. */
export const Recognised: Story = { ...bySlug(STORY) };
/** No step is left. */
export const Removed: Story = { ...onDesk((model) => typesOf(model).includes('removed')) };

/** With the number of the register, and a day as far as it is known. */
export const Register: Story = {
  ...onDesk(isNominated),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const found = await open(canvasElement, /^(Đăng ký vào sổ|Register)$/);
    await userEvent.type(await found.findByLabelText(/^(Số trong sổ|Number in)/), 'HL-2026-07');
    await userEvent.type(found.getByLabelText(/^(Ngày thực hiện|Day it)/), '5/2026');
    await userEvent.click(found.getByRole('button', { name: /^(Đăng ký vào sổ|Register)$/ }));
    const recorded = await found.findByText(/Đã ghi|Recorded/);
    await waitFor(() => expect(focused()).toBe(recorded));
  },
};

/** A removal with nothing in it: the summary leads to each field. */
export const RemoveMissing: Story = {
  ...bySlug(STORY),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const found = await open(canvasElement, /^(Đưa ra khỏi danh sách|Remove from the list)$/);
    await userEvent.click(
      await found.findByRole('button', { name: /^(Đưa ra khỏi danh sách|Remove from the list)$/ }),
    );
    const summary = await found.findByRole('alert');
    await waitFor(() => expect(focused()).toBe(summary));
    await expect(summary.querySelectorAll('a').length).toBeGreaterThanOrEqual(4);
  },
};

/** All of the content, to be changed. */
export const Edit: Story = {
  ...bySlug(STORY),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const found = await open(canvasElement, /^(Sửa thông tin|Edit)$/);
    await expect(await found.findByLabelText(/^(Tên mô hình|Title|Name)/)).toHaveValue(
      'Nhà màng kết hợp tưới tiết kiệm',
    );
  },
};

/** A colleague was faster: the model is read again, what was typed stays. */
export const StaleVersion: Story = {
  ...onDesk(isRunning),
  tags: ['!autodocs'],
  play: async ({ id, canvasElement }) => {
    const { id: modelId } = modelOf(id, isRunning);
    const found = await open(canvasElement, /^(Đánh giá|Review)$/);
    await userEvent.click(await found.findByLabelText(/^(Hiệu quả, nhân rộng|Effective)/));
    await userEvent.type(found.getByLabelText(/^(Lý do|Reasons)/), NOTE);
    const { models } = colleague(id);
    const { etag } = await models.open(modelId).withResponse();
    await models.report(modelId, { note: NOTE }, { ifMatch: etag ?? '' });
    await userEvent.click(found.getByRole('button', { name: /Lưu đánh giá|Save the review/ }));
    await expect(await found.findByText(/người khác cập nhật|Someone else/)).toBeVisible();
    await expect(found.getByLabelText(/^(Lý do|Reasons)/)).toHaveValue(NOTE);
  },
};

/** Alone at first; the total and the band follow the points. */
export const Score: Story = {
  ...bySlug(OPEN_SCORING),
  play: async ({ id, canvasElement }) => {
    const found = await open(canvasElement, /^(Chấm điểm|Score it)$/);
    const points = await found.findAllByLabelText(/^(Điểm|Points) \(/);
    for (const [i, { points: most }] of (stateOf(id).criteria[0]?.criteria ?? []).entries())
      await userEvent.type(points[i]!, String(most / 2));
    await expect(found.getByText(/50\/100 điểm$|50 of 100 points$/)).toBeVisible();
  },
};

/** After the own score the others’, with their spread in words. */
export const Spread: Story = {
  ...bySlug(OPEN_SCORING),
  parameters: {
    api: {
      prepare: (state: ReturnType<typeof stateOf>) => {
        const model = state.models.find(({ slug }) => slug === OPEN_SCORING);
        const other = state.scores.find(({ modelId }) => modelId === model?.id);
        if (!other) return;
        state.scores.push({
          ...structuredClone(other),
          id: '0193540e-5a00-7000-b100-00000000dddd',
          reviewer: 'Phạm Thị Mai',
          marks: other.marks.map((mark) => ({ ...mark, points: Math.floor(mark.points / 2) })),
        });
      },
    },
  },
  play: async ({ canvasElement }) => {
    await expect(await desk(canvasElement).findByText(/chênh nhau nhiều|far apart/)).toBeVisible();
    await expect(desk(canvasElement).getByRole('table', { name: /người chấm|reviewer/ })).toBeVisible();
  },
};

/** Two models side by side. */
export const Compare: Story = {
  ...bySlug(STORY),
  play: async ({ id, canvasElement }) => {
    const other = modelOf(id, ({ slug }) => slug === 'dvk-009');
    const found = await open(canvasElement, /So sánh với mô hình khác|Compare with another/);
    await userEvent.type(await found.findByLabelText(/^(Tìm mô hình khác|Find another)/), other.title.vi);
    await userEvent.click(await found.findByRole('radio', { name: new RegExp(`^\\s*${other.title.vi}`) }));
    await expect(await found.findByRole('columnheader', { name: other.title.vi })).toBeVisible();
  },
};

/** Who nominated it is read only when asked for. */
export const Nominator: Story = {
  ...onDesk(({ nominator, events }) => nominator !== null && events.length === 1),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const found = await open(canvasElement, /Xem người đề cử|Show who nominated/);
    await expect(await found.findByText('Nguyễn Thị Lan')).toBeVisible();
  },
};

export const NotFound: Story = {
  args: { model: '0193540e-5a00-7000-8000-00000000dead' },
  play: async ({ canvasElement }) => {
    await desk(canvasElement).findByText(/Không có mô hình này|There is no such model/);
  },
};

export const Loading: Story = {
  parameters: { api: { faults: { 'models.search': 'slow' } } },
  play: async ({ canvasElement }) => {
    await desk(canvasElement).findByText(/Đang tải|Loading/);
  },
};

export const SignedOut: Story = {
  parameters: { api: { faults: { 'models.search': 'unauthenticated' } } },
  play: async ({ canvasElement }) => {
    await desk(canvasElement).findByText(/Chưa đăng nhập|You are not signed in/);
  },
};

export const Offline: Story = {
  parameters: { api: { faults: { 'models.search': 'offline' } } },
  play: async ({ canvasElement }) => {
    await expect(await desk(canvasElement).findByRole('alert')).toHaveTextContent(
      /Không kết nối được|No connection/,
    );
  },
};
