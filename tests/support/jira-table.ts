/** A Jira export, written by hand after the shape of real ones, with what is odd in them. */
export const jiraTable = `Summary,Issue key,Issue Type,Status,Status Category,Priority,Assignee,Reporter,Created,Resolved,Due date,Description,Labels,Labels,Sprint,Custom field (Story Points),Comment,Comment,Parent key,Outward issue link (Blocks),Original estimate,Environment,Votes,Attachment
Apply for a passport online,PAS-1,Epic,In Progress,In Progress,High,,Laylo Yusupova,01/Feb/26 9:00 AM,,,"The whole way, from form to window.",,,,,,,,,,,0,
Show which documents are missing,PAS-2,Story,To Do,To Do,High,Bekzod Yusupov,Laylo Yusupova,02/Feb/26 9:00 AM,,28/Feb/26,"As a **parent** I need the list.

- passport",law,urgent,PAS Sprint 1,5,02/Feb/26 10:00 AM;laylo;As agreed.,03/Feb/26 11:00 AM;Somebody Else;Not without the decree.,PAS-1,PAS-3,9000,production,3,02/Feb/26 9:05 AM;laylo;decree.pdf;https://jira.example/decree.pdf
Сверить коды районов,PAS-3,Bug,Done,Done,Low,Bekzod Yusupov,,02/Feb/26 9:00 AM,10/Feb/26 6:00 PM,,,law,,PAS Sprint 1,"2,5",,,PAS-1,,,,0,
Say no twice,PAS-4,Wish,To Do,To Do,Low,,,soon,,,,,,,-3,,,PAS-3,,,,0,
A row that is too long,PAS-5,Task,To Do,To Do,Low,,,,,,,,,,,,,,,,,0,,one,two
Say no twice,PAS-4,Task,To Do,To Do,Low,,,,,,,,,,,,,,,,,0,
`;
