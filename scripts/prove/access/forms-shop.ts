/* What is sent to the actions of the shop's own pages: `{order}` stands for the reference of an order, and so on. */

/** The fields of a form, by name. */
export type Fields = Readonly<Record<string, string>>;

const somebody = { name: 'Nell Norbury', email: 'nell.{number}@example.org', phone: '' };

/** By the action's name; `{number}` and `{uuid}` are new ones every time. */
export const shopForms: Readonly<Record<string, Fields>> = {
  addToBasketAction: { saleId: '{saleId}', offerId: '{offer}', slotId: '{slot}', quantity: '1' },
  answerMoveAction: { reference: '{table}', answer: 'keeps' },
  basketSheetAction: { offerId: '{offer}', quantity: '2' },
  cancelOwnOrderAction: { reference: '{table}' },
  changeBasketAction: { offerId: '{offer}', quantity: '2' },
  changeOwnOrderAction: {
    reference: '{table}',
    slot: '{saleSlot}',
    '{saleOffer}': '2',
    seenTotalPence: '{twoPence}',
    seenVersion: '{tableVersion}',
  },
  confirmAction: { token: '{confirmLink}' },
  contactAction: { ...somebody, reference: '{order}', message: 'Do you bake with rye? {number}' },
  dropChangeAction: { reference: '{table}' },
  emptyBasketAction: {},
  findMyOrderAction: { email: '{email}' },
  giveVoucherAction: { code: '{voucher}' },
  payAgainAction: { reference: '{unpaid}' },
  payChangeAction: { reference: '{table}' },
  placeOrderAction: {
    ...somebody,
    ...{ method: 'collection', slotId: '{slot}', paymentWay: 'on_collection', placementKey: '{uuid}' },
    seenTotalPence: '{onePence}',
  },
  refillBasketAction: { reference: '{order}' },
  startNewBasketAction: { saleId: '{saleId}', offerId: '{offer}', slotId: '{slot}', quantity: '1' },
  takeVoucherOffAction: {},
  tellMeAction: { email: '{email}' },
  unsubscribeAction: { token: '{unsubscribeLink}' },
};
