export const stagedUploadDocument = `#graphql
mutation StagedUpload($input: [StagedUploadInput!]!) {
  stagedUploadsCreate(input: $input) {
    stagedTargets { url parameters { name value } }
    userErrors { field message }
  }
}`;

export const bulkRunMutationDocument = `#graphql
mutation BulkRunMutation($mutation: String!, $stagedUploadPath: String!) {
  bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $stagedUploadPath) {
    bulkOperation { id status }
    userErrors { field message code }
  }
}`;

// What the bulk mutation runs: a tag that nobody has is taken off a customer whom the shop does not know.
export const removeTagsDocument = `#graphql
mutation RemoveTags($id: ID!, $tags: [String!]!) {
  tagsRemove(id: $id, tags: $tags) {
    userErrors { field message }
  }
}`;

export const smallBulkDocument = `#graphql
{
  locations {
    edges {
      node {
        id
      }
    }
  }
}`;
