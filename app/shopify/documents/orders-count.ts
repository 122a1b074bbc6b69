export const ordersCountDocument = `#graphql
query OrdersCount($query: String) {
  ordersCount(query: $query, limit: null) { count }
}`;
export const oldestOrderDocument = `#graphql
query OldestOrder {
  orders(first: 1, sortKey: CREATED_AT) { nodes { createdAt } }
}`;
