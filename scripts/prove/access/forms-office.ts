import type { Fields } from './forms-shop';

/* What is sent to the actions of the office. */

const why = { reason: 'Asked for by a proof' };
const paidOrder = { reference: '{order}', version: '{version}' };
const tableOrder = { reference: '{table}', version: '{tableVersion}' };
const ofSale = { saleId: '{saleId}', version: '{saleVersion}' };
const planned = {
  ...{ title: 'Planned by a proof', bakeDay: '2049-06-12', locationId: '{location}', note: '', orderCapacity: '' },
  ...{ opensDaysBefore: '12', opensAt: '09:00', closesDaysBefore: '2', closesAt: '18:00' },
};
const agreedRefund = { kind: 'amount', amount: '0.10', seenPence: '10' };

/** By the action's name. */
export const officeForms: Readonly<Record<string, Fields>> = {
  askForBackupAction: {},
  askToReconcileAction: { fromDay: '2019-01-01', toDay: '2019-01-02' },
  callOffAction: { reference: '{table}', ...why },
  cancelOrderAction: { reference: '{table}', ...why },
  cancelSaleAction: { ...ofSale, agreed: '', ...why },
  changeCapacityAction: { ...ofSale, of: 'offer:{offer}', capacity: '19', ...why },
  changeItemAction: { ...tableOrder, offerId: '{offer}', quantity: '1', by: '', agreed: '', ...why },
  changeMatrixAction: { 'version:{saleId}': '{saleVersion}', 'in:{saleId}:{variant}': '19' },
  changeOffersAction: { ...ofSale, intent: 'save', 'capacity:{offer}': '19' },
  changeDraftAction: { ...ofSale, ...planned },
  changeOrderingAction: { ...ofSale, change: 'close', day: '', at: '', agreed: '', ...why },
  changeWordsAction: { ...ofSale, title: 'Named by a proof', note: '' },
  cloneSaleAction: { saleId: '{saleId}', title: 'Copied by a proof', bakeDay: '2049-06-05', locationId: '{location}' },
  setPlaceAction: {
    ...{ placeId: '', version: '0', name: 'Barn of a proof {number}', addressLine1: '1 Lane', addressLine2: '' },
    ...{
      town: 'Harley',
      postcode: 'SY5 6ZY',
      latitude: '',
      longitude: '',
      howToFind: 'In the porch.',
      isHidden: 'yes',
    },
  },
  continueSaleWorkAction: { saleId: '{saleId}' },
  createSaleAction: {
    ...{ ...planned, collects: 'yes', collectFrom: '10:00', collectUntil: '11:00' },
    ...{ collectMinutes: '30', collectOrders: '8' },
  },
  createVoucherAction: { code: 'PROOF{number}', kind: 'fixed', off: '1.00' },
  // Shows what is held of an address; nobody has this one.
  eraseForAction: { email: 'nobody.{number}@example.org', seen: '' },
  endVoucherAction: { voucherId: '{voucherId}' },
  letStandAction: { ...paidOrder, ...why },
  moveAllAction: { saleId: '{saleId}', to: 'ready', agreed: '' },
  moveOrderAction: { reference: '{order}', from: 'confirmed', to: 'ready' },
  moveSaleAction: {
    ...ofSale,
    ...{ bakeDay: '{weekLater}', locationId: '{location}', firstSlotAt: '10:00' },
    ...{ answerDay: '{tomorrow}', answerAt: '12:00', agreed: '', ...why },
  },
  moveToSaleAction: { ...tableOrder, to: '{otherSaleId} {otherSlot}', agreed: '', ...why },
  publishSaleAction: ofSale,
  refundAgainAction: { ...paidOrder, ...why },
  refundOrderAction: { ...paidOrder, ...agreedRefund, ...why },
  refundStrayAction: { strayId: '{stray}', ...why },
  replayMailEventAction: { eventId: '{mailEvent}' },
  replayStripeEventAction: { eventId: '{stripeEvent}' },
  runJobAction: { job: 'outbox' },
  sendAgainAction: { reference: '{order}', letterId: '{letter}' },
  sendUnreachedAgainAction: { letterId: '{letter}' },
  // No way is ticked, and the proof's sale is in orders.
  setWindowsAction: ofSale,
  setZonesAction: { seen: '[]' },
  settleAttentionAction: { ...paidOrder, ...why },
  settleDifferenceAction: { ...paidOrder, way: 'leave_it' },
  settleStrayAction: { strayId: '{stray}', ...why },
  takeMoneyAction: { ...tableOrder, took: 'cash' },
  takeOrderAction: {
    ...{ placementKey: '{uuid}', saleId: '{saleId}', slotId: '{slot}', 'offer:{offer}': '1' },
    ...{ name: 'Proof by phone', paymentWay: 'on_collection', agreed: '' },
  },
  untakeMoneyAction: { ...tableOrder, ...why },
};
