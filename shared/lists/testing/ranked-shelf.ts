import { Column, Entity, PrimaryColumn, type DataSource } from 'typeorm';
import { openDatabase, type StatementListener } from '../../database/open-database';

/** For tests of lists: a row with values that may be equal or missing. */
@Entity('book')
export class Book {
  @PrimaryColumn('varchar', { name: 'book_no', length: 20 })
  bookNo: string;

  @Column('varchar', { length: 40, nullable: true })
  title: string | null;

  @Column('int', { name: 'page_count', nullable: true })
  pageCount: number | null;
}

/** Equal titles, equal numbers and missing ones; not in the order of their numbers. */
const books: readonly Book[] = [
  { bookNo: 'B5', title: '丙', pageCount: null },
  { bookNo: 'B2', title: 'a', pageCount: 9 },
  { bookNo: 'B4', title: '丙', pageCount: 10 },
  { bookNo: 'B1', title: null, pageCount: 9 },
  { bookNo: 'B6', title: null, pageCount: 100 },
  { bookNo: 'B3', title: 'Z', pageCount: null },
  { bookNo: 'B7', title: '𠮷', pageCount: 9 },
];

/** An open database with the books; to be closed with `destroy()`. @param url as of `openDatabase` */
export async function openShelf(url: string, onStatement?: StatementListener): Promise<DataSource> {
  const database = await openDatabase(url, { name: 'shelf', entities: [Book], migrations: [] }, onStatement);
  await database.query(
    'CREATE TABLE book (book_no varchar(20) NOT NULL, title varchar(40) NULL, page_count int NULL, PRIMARY KEY (book_no))',
  );
  await database.manager.insert(Book, [...books]);
  return database;
}
