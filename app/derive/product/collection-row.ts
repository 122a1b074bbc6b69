// A collection, and which products it holds, as the store keeps them. No webhook tells the products.

export interface CollectionRow {
  id: string;
  handle: string;
  title: string;
  updatedAt: string;
}

export interface CollectionProductRow {
  collectionId: string;
  productId: string;
}
