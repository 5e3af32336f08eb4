import Markup
package import Models
import Storage

/// What `broadsheet doctor` has to say.
package struct DoctorReport: Sendable {
  /// Facts about the file: what it is called and what it is.
  package var facts: [(name: String, value: String)]
  /// One sentence about each thing that is wrong, with what to do.
  package var faults: [String]
  /// What is only worth knowing.
  package var remarks: [String]
  fileprivate var checkup: Checkup
}

/// Checks a library without opening it as one, so that damage cannot stop it.
package struct LibraryDoctor: Sendable {
  private let doctor: StoreDoctor

  package init(directory: String) { doctor = StoreDoctor(directory: directory) }

  /// Looks at everything and changes nothing; nil where there is no library.
  package func examine(at now: Timestamp) throws(LibraryError) -> DoctorReport? {
    try storing { () throws(DatabaseError) in
      try doctor.examine(at: now).map(DoctorReport.init)
    }
  }

  /// Mends what can be mended, after keeping the library as it was; tells what was done and how
  /// the library is now.
  package func repair(
    _ report: DoctorReport, at now: Timestamp
  ) throws(LibraryError) -> (done: String, after: DoctorReport) {
    let repair = try storing { () throws(DatabaseError) in
      try doctor.repair(report.checkup, at: now) { html in
        PlainText.text(of: DocumentBuilder.document(fromHTML: html))
      }
    }
    return (repair.sentence, DoctorReport(repair.after))
  }

  /// Gives free space back; tells the bytes before and after.
  package func compact() throws(LibraryError) -> (before: Int, after: Int) {
    try storing { () throws(DatabaseError) in try doctor.compact() }
  }
}

extension DoctorReport {
  fileprivate init(_ checkup: Checkup) {
    self.checkup = checkup
    facts = checkup.facts.lines
    faults = checkup.findings.filter(\.isFault).map(\.sentence)
    remarks = checkup.findings.filter { !$0.isFault }.map(\.sentence)
  }
}
