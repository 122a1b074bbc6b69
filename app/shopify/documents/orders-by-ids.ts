// Orders as the bulk file tells them, a few at a time, each with the first of its lines.
import { orderFields, orderLineFields } from "./order-fields.ts";

export const ordersByIdsDocument = `#graphql
query OrdersByIds($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Order {
      ${orderFields}
      lineItems(first: 10) {
        nodes {
          ${orderLineFields}
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

export const moreOrderLinesDocument = `#graphql
query MoreOrderLines($id: ID!, $after: String) {
  order(id: $id) {
    id
    lineItems(first: 50, after: $after) {
      nodes {
        ${orderLineFields}
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
