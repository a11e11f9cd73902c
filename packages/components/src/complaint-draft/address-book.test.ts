import { expect } from '@open-wc/testing';
import { addresseesOf } from './address-book.js';

describe('whom a complaint about a commune goes to', () => {
  it('is its own chair the first time', () => {
    expect(addresseesOf('Phường Hoa Lư, Tỉnh Ninh Bình', '1')).to.deep.equal({
      recipient: 'Chủ tịch Ủy ban nhân dân phường Hoa Lư, tỉnh Ninh Bình',
      respondent: 'Ủy ban nhân dân phường Hoa Lư, tỉnh Ninh Bình',
    });
  });

  it('is the chair of the level above the second time', () => {
    expect(addresseesOf('Xã Yên Từ, Thành phố Hà Nội', '2').recipient).to.equal(
      'Chủ tịch Ủy ban nhân dân thành phố Hà Nội',
    );
  });

  it('leaves names that contain the word of a kind', () => {
    expect(addresseesOf('Xã Phường Xã, Tỉnh Phú Thọ', '1').respondent).to.equal(
      'Ủy ban nhân dân xã Phường Xã, tỉnh Phú Thọ',
    );
  });
});
