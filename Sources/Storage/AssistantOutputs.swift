package import Models

extension StoreReader {
  /// What assistants said about an article, by their names.
  package func assistantOutputs(of id: Article.ID) throws(DatabaseError) -> [AssistantOutput] {
    let statement = try connection.prepare(
      """
      SELECT assistant, made, text FROM assistant_output WHERE article_id = ? ORDER BY assistant
      """, id)
    var outputs: [AssistantOutput] = []
    while try statement.step() {
      outputs.append(
        AssistantOutput(
          assistant: statement.text(0), made: Timestamp(statement.integer(1)),
          text: statement.text(2)))
    }
    return outputs
  }
}

extension StateWriter {
  /// Keeps what an assistant said, in the place of what it said before.
  package func keep(_ output: AssistantOutput, of id: Article.ID) throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.run(
        """
        INSERT OR REPLACE INTO assistant_output (article_id, assistant, made, text)
          SELECT id, ?, ?, ? FROM article WHERE id = ?
        """, output.assistant, output.made,
        Limits.cutBytes(output.text, to: AssistantOutput.longest), id)
    }
  }

  package func removeOutput(of assistant: String, _ id: Article.ID) throws(DatabaseError) {
    try reader.connection.write { () throws(DatabaseError) in
      try reader.connection.run(
        "DELETE FROM assistant_output WHERE article_id = ? AND assistant = ?", id, assistant)
    }
  }
}
