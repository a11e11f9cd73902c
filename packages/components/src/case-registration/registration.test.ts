import { expect } from '@open-wc/testing';
import { REGISTRABLE_KINDS, type RegistrableKind } from '@gd/rules';
import { registration } from '@gd/contract';
import type { Draft } from './fields.js';
import { checkRegistration, registrationOf, serverErrors } from './registration.js';

const ID = '0193540e-5a00-7000-8000-000000000001';
const TODAY = '2026-11-23';
const COMPLETE: Draft = {
  channel: 'paper',
  lodgedOn: '2026-11-20',
  title: 'Đèn đường hỏng ở ngõ 12',
  content: 'Đèn đường đầu ngõ 12 hỏng đã hai tuần nay.',
  unit: '14329@2025-07-01',
  name: 'Nguyễn Thị Lan',
  address: 'Số 8, ngõ 12',
  phone: '0912 345 678',
  locale: 'vi',
};
const REST: Readonly<Record<RegistrableKind, Draft>> = {
  FBK: {},
  REC: { proposal: 'Thay đèn mới.' },
  REG: {},
  INF: { idNumber: '037190001234', document: 'Quyết toán', deliveryForm: 'paper', purpose: 'Theo dõi' },
  REV: { idNumber: '037190001234', matter: 'REC' },
  DSR: { idNumber: '037190001234', right: 'access' },
  CPL: {
    idNumber: '037190001234',
    respondent: 'Chủ tịch phường',
    respondentAddress: 'Phường Hoa Lư',
    proposal: 'Hủy quyết định',
    instance: '2',
    signed: 'true',
  },
};
const check = (draft: Draft) =>
  Object.keys(checkRegistration(registrationOf(draft, ID, []), draft, TODAY)).sort();

describe('a registration', () => {
  for (const kind of REGISTRABLE_KINDS)
    it(`of ${kind} is right by the contract once each field that it asks for is filled in`, () => {
      const draft = { ...COMPLETE, ...REST[kind], kind };
      expect(check(draft)).to.deep.equal([]);
      expect(registration().safeParse(registrationOf(draft, ID, [])).success).to.be.true;
    });

  it('names each missing field of the kind at once', () => {
    expect(check({ kind: 'CPL', channel: 'post', locale: 'vi' })).to.deep.equal(
      [
        'address',
        'content',
        'idNumber',
        'instance',
        'lodgedOn',
        'name',
        'phone',
        'proposal',
        'respondent',
        'respondentAddress',
        'signed',
        'title',
        'unit',
      ].sort(),
    );
  });

  it('carries nothing that its kind does not ask for', () => {
    const draft = { ...COMPLETE, ...REST.INF, ...REST.CPL, kind: 'FBK' };
    const body = registrationOf(draft, ID, []);
    expect(body.details).to.be.undefined;
    expect(body.sender).not.to.have.property('idNumber');
    expect(body).not.to.have.property('proposal');
  });

  it('leaves a sender without a name out altogether, where the kind allows that', () => {
    expect(registrationOf({ ...COMPLETE, kind: 'FBK', anonymous: 'true' }, ID, []).sender).to.be.null;
    expect(registrationOf({ ...COMPLETE, kind: 'REC', anonymous: 'true' }, ID, []).sender).not.to.be.null;
  });

  it('counts the representatives of a group by the law', () => {
    const group = { ...COMPLETE, kind: 'FBK', isGroup: 'true' };
    expect(check({ ...group, size: '4', representatives: 'Lan' })).to.deep.equal(['size']);
    expect(check({ ...group, size: '8', representatives: 'Lan\nHùng\nMai' })).to.deep.equal([
      'representatives',
    ]);
    expect(check({ ...group, size: '8', representatives: 'Lan\n\n Hùng ' })).to.deep.equal([]);
  });

  it('takes no paper of tomorrow', () => {
    expect(check({ ...COMPLETE, kind: 'FBK', lodgedOn: '2026-11-24' })).to.deep.equal(['lodgedOn']);
  });

  it('puts the server’s errors to their fields', () => {
    const { fields, general } = serverErrors(
      [
        { pointer: '/details/document', code: 'required', detail: 'a' },
        { pointer: '/sender/idNumber', code: 'invalid_id_number', detail: 'b' },
        { pointer: '/group/representatives', code: 'representatives_count', detail: 'c' },
        { pointer: '/elsewhere', code: 'required', detail: 'd' },
      ],
      'vi',
    );
    expect(Object.keys(fields)).to.have.members(['document', 'idNumber', 'representatives']);
    expect(general.map((words) => words('vi'))).to.deep.equal(['d']);
  });
});
