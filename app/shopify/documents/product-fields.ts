// What is asked of a product and of its variants, whichever way they are read.
export const productFields = `
  id
  handle
  title
  vendor
  productType
  status
  tags
  isGiftCard
  hasOnlyDefaultVariant
  createdAt
  updatedAt
  publishedAt
  category { id fullName }
  descriptionHtml`;

export const variantFields = `
  id
  title
  sku
  barcode
  position
  price
  compareAtPrice
  taxable
  inventoryQuantity
  createdAt
  updatedAt
  inventoryItem { id tracked unitCost { amount } }`;
